"use strict";
(function () {
  const panel = document.getElementById("day");
  const charts = [...document.querySelectorAll(".steps")].map(g => [...g.querySelectorAll(".step")]);
  const steps = charts.flat();

  function show(step) {
    const row = document.getElementById(step.dataset.row);
    for (const each of document.querySelectorAll(".on")) each.classList.remove("on");
    for (const each of steps) if (each.dataset.row === step.dataset.row) each.classList.add("on");
    row.classList.add("on");
    const [dates, duty, charges, changes] = row.cells;
    const heading = document.createElement("h3");
    heading.textContent = dates.textContent + ": " + duty.textContent;
    const said = document.createElement("p");
    said.textContent = [...changes.querySelectorAll("li")].map(li => li.textContent).join("; ");
    panel.replaceChildren(heading, ...[...charges.childNodes].map(n => n.cloneNode(true)), said);
  }

  for (const chart of charts) {
    chart.forEach((step, i) => {
      step.addEventListener("pointerenter", () => show(step));
      step.addEventListener("click", () => step.focus());
      step.addEventListener("focus", () => {
        for (const each of chart) each.tabIndex = each === step ? 0 : -1;
        show(step);
      });
      step.addEventListener("keydown", event => {
        const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: chart.length - 1 }[event.key];
        if (to !== undefined && chart[to]) {
          event.preventDefault();
          chart[to].focus();
        }
      });
    });
  }
  if (steps.length) show(charts[0][charts[0].length - 1]);
})();
