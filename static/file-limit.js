// Tells of a file that is too large the moment it is chosen, and holds the form back: the server would refuse
// it only after all of it has travelled.

for (const input of document.querySelectorAll("input[type=file][data-limit-mb]")) {
  if (!(input instanceof HTMLInputElement)) continue;
  const limit = Number(input.dataset.limitMb);
  const mistake = document.getElementById(`${input.id}-mistake`);
  input.addEventListener("change", () => {
    const megabytes = (input.files?.[0]?.size ?? 0) / 1024 / 1024;
    const tooLarge = megabytes > limit;
    const message = tooLarge ? `This file has ${Math.ceil(megabytes * 10) / 10} MB; it may have up to ${limit} MB.` : "";
    input.setCustomValidity(message);
    if (tooLarge) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
    if (mistake === null) return;
    mistake.textContent = message;
    mistake.hidden = !tooLarge;
  });
}
