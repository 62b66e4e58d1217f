// Checks a text as it is typed, and marks the words where they stand. Without this file there is the button.
const PAUSE = 350;
const form = document.querySelector("[data-live]");
const text = form.querySelector("textarea[name=text]");
const answer = form.querySelector("[data-answer]");

// The marks lie in a copy of the text behind the box, in the same letters, so that they stand where the words do.
const stack = document.createElement("div");
stack.className = "poise-write";
const behind = document.createElement("div");
behind.className = "govuk-textarea poise-write__behind";
behind.setAttribute("aria-hidden", "true");
text.before(stack);
stack.append(behind, text);
text.classList.add("poise-write__text");

let marks = [];
let marked = text.value;
let waiting = 0;
let asked = 0;

function show() {
  behind.replaceChildren();
  let at = 0;
  for (const [start, end, level] of marks) {
    behind.append(marked.slice(at, start));
    const mark = document.createElement("mark");
    mark.className = `poise-mark poise-mark--${level}`;
    mark.textContent = marked.slice(start, end);
    behind.append(mark);
    at = end;
  }
  behind.append(`${marked.slice(at)}\n`);
  behind.scrollTop = text.scrollTop;
}

// Until the next answer, marks before and after the place of a change stay with their words; those on it go.
function follow() {
  const now = text.value;
  let before = 0;
  while (before < marked.length && before < now.length && marked[before] === now[before]) before += 1;
  let after = 0;
  while (after < marked.length - before && after < now.length - before && marked.at(-1 - after) === now.at(-1 - after)) after += 1;
  const shift = now.length - marked.length;
  marks = marks
    .filter(([start, end]) => end <= before || start >= marked.length - after)
    .map(([start, end, level]) => (end <= before ? [start, end, level] : [start + shift, end + shift, level]));
  marked = now;
  show();
}

function take(said) {
  const told = document.createElement("template");
  told.innerHTML = said;
  const pieces = JSON.parse(told.content.firstElementChild.dataset.pieces);
  const levels = JSON.parse(told.content.firstElementChild.dataset.levels);
  marks = [];
  let at = 0;
  pieces.forEach((piece, number) => {
    if (levels[number]) marks.push([at, at + piece.length, levels[number]]);
    at += piece.length;
  });
  // What is read out changes only where the answer does.
  if (answer.textContent.trim() !== told.content.textContent.trim()) answer.replaceChildren(told.content);
  answer.hidden = false;
  show();
}

async function ask() {
  asked += 1;
  const mine = asked;
  const sent = text.value;
  if (!sent.trim()) {
    answer.hidden = true;
    marks = [];
    show();
    return;
  }
  try {
    const reply = await fetch(form.dataset.live, { method: "POST", body: new FormData(form) });
    if (mine !== asked || sent !== text.value || reply.status !== 200) return;
    take(await reply.text());
  } catch {
    // The server was stopped: what is typed stays, and the button says so when it is pressed.
  }
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(ask, PAUSE);
}

text.addEventListener("input", () => {
  follow();
  soon();
});
text.addEventListener("scroll", () => {
  behind.scrollTop = text.scrollTop;
});
form.addEventListener("change", soon);
show();
if (text.value.trim() && !document.getElementById("the-answer")) soon();
