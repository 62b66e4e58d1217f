// Keeps the progress of an audit fresh, and says that an export is on its way. Without this file there is a link to look again.
const PAUSE = 2000;
const bar = document.querySelector("[data-progress]");
const heard = document.querySelector("[data-heard]");
const begin = document.querySelector("[data-begin]");

let told = "";
async function look() {
  try {
    const answer = await fetch(bar.dataset.progress, { headers: { Accept: "text/html" } });
    if (answer.status === 204) return location.reload();
    if (answer.ok) {
      const before = bar.firstElementChild.dataset.state;
      bar.innerHTML = await answer.text();
      const { state, percent } = bar.firstElementChild.dataset;
      // Buttons belong to a state, so the whole page is asked for where it changed.
      if (state !== before && [state, before].some((each) => each === "paused")) return location.reload();
      const step = `${state} ${Math.floor(percent / 10)}`;
      // Whoever listens hears of every tenth, not of every second.
      if (step !== told) heard.textContent = bar.querySelector("p").textContent.trim();
      told = step;
      if (state === "paused") return undefined;
    }
  } catch {
    // Poise may just be starting again: look once more in a while.
  }
  return setTimeout(look, PAUSE);
}

if (bar && bar.firstElementChild.dataset.state !== "paused") setTimeout(look, PAUSE);

begin?.addEventListener("submit", () => {
  begin.querySelector("[data-sealing]").hidden = false;
});

// The place to drop files has hidden commas in its name, so that what is heard is not what is seen; its parts are
// blocks, which are heard apart without them.
for (const comma of document.querySelectorAll(".govuk-file-upload-button .govuk-visually-hidden")) comma.textContent = "";
