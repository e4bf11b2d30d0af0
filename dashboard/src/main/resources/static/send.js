// Sending a file with progress, and waiting for its receipt. Both pages work without this file.
"use strict";
(() => {
  const form = document.querySelector("form[data-upload]");
  if (form) {
    const status = form.querySelector("[data-status]");
    const bar = form.querySelector("[data-progress]");
    const button = form.querySelector("button");
    const vietnamese = document.documentElement.lang === "vi";
    const end = text => {
      status.textContent = text;
      status.classList.add("warn");
      bar.hidden = true;
      button.disabled = false;
    };
    form.addEventListener("submit", event => {
      const file = form.elements.file.files[0];
      if (!file) return;
      event.preventDefault();
      if (file.size > form.dataset.most * 1048576) return end(form.dataset.large);
      const request = new XMLHttpRequest();
      const query = new URLSearchParams({ profile: form.elements.profile.value, name: file.name });
      request.open("POST", form.dataset.upload + "?" + query);
      request.setRequestHeader("X-CSRF-Token", form.elements.the.value);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.upload.addEventListener("progress", at => {
        if (!at.lengthComputable) return;
        const percent = Math.floor((at.loaded / at.total) * 100);
        bar.value = percent;
        if (percent % 10 === 0) status.textContent = form.dataset.going.replace("%", percent + (vietnamese ? "\u00a0%" : "%"));
      });
      request.addEventListener("load", () => {
        let answer = {};
        try {
          answer = JSON.parse(request.responseText);
        } catch (notJson) {
          return end(form.dataset.lost);
        }
        if (answer.id) location.assign(form.dataset.receipt + "/" + answer.id);
        else end((vietnamese ? answer.detail_vi : answer.detail_en) || form.dataset.lost);
      });
      request.addEventListener("error", () => end(form.dataset.lost));
      request.addEventListener("timeout", () => end(form.dataset.lost));
      button.disabled = true;
      status.classList.remove("warn");
      bar.hidden = false;
      request.send(file);
    });
  }

  const waiting = document.querySelector("[data-poll]");
  if (waiting) {
    const look = async () => {
      try {
        const reply = await fetch(waiting.dataset.poll, { headers: { Accept: "application/json" } });
        const answer = await reply.json();
        if (!reply.ok || answer.state !== waiting.dataset.state) return location.reload();
        const now = waiting.querySelector("[data-now]");
        const step = answer[waiting.dataset.step] || "";
        if (now.textContent !== step) now.textContent = step;
      } catch (offline) {
        // the server is away for a moment: ask again
      }
      setTimeout(look, 2000);
    };
    setTimeout(look, 1000);
  }
})();
