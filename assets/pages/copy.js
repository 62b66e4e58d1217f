// Copies the words of a reply; without this file people select them.
for (const button of document.querySelectorAll("[data-copy]")) {
  const words = document.getElementById(button.dataset.copy);
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(words.textContent);
    button.textContent = button.dataset.done;
  });
}
