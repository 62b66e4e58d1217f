// Copies words that are meant to be pasted elsewhere, and says so to eyes and ears; without this file people select them.
for (const button of document.querySelectorAll("[data-copy]")) {
  const words = document.getElementById(button.dataset.copy);
  const said = button.parentElement.querySelector("[role=status]");
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    for (const other of document.querySelectorAll(".poise-copying__said")) other.textContent = "";
    let told = said.dataset.done;
    try {
      await navigator.clipboard.writeText(words.textContent.trim());
    } catch {
      told = said.dataset.failed;
    }
    // In a turn of its own, so that it is heard again where the same words are copied twice.
    setTimeout(() => {
      said.textContent = told;
    }, 50);
  });
}
