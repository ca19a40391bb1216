/** The way of a text from a blank page to a merged pull request, on one screen. */
export const wholePath = `From a blank page to the record

  1  npm run new -- rfc "Title" --author your-id --workstream its-id
                                  a folder with the next free number, and a text to fill in
  2  npm run dev                  shows it as you write, at http://localhost:4321
  3  npm run check                says what is wrong, where, and what to write instead
     npm run check -- --fix       mends what can be mended safely
  4  git switch -c rfc-0042 && git add content && git commit -s && git push
                                  -s signs off that you may give the text away (DCO)
  5  Open a pull request. The same check runs there and marks the lines.

Later, each step in a pull request of its own

     npm run move -- RFC-0042 review --discussion https://…
     npm run move -- RFC-0042 last-call --ends 2027-01-15
     npm run move -- RFC-0042 accepted --decided-by its-id --decided-on 2027-01-20 --decision-url https://…
                                  changes the status, and asks for what the new one needs
     npm run cut -- RFC-0042 --changes "What changed, in one sentence."
                                  freezes the text as the next version, for ever
     npm run renumber -- RFC-0042 0043
                                  when somebody else was given the same number first

To look at somebody's change

     npm run check -- --base origin/main       also what a change may not take back
     npm run preview:pr -- origin/main         builds the site with what changed, marked word by word

Every command has --dry-run (says what it would write) and --help. Without a terminal nothing asks:
what is missing is named. Exit codes: 0 done, 1 something stands in the way, 2 written wrongly.
Without any of this: the form at /propose/ does the same in a browser.
`;
