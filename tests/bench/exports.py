"""Measures the Word and PDF export beside pandoc, typst and LibreOffice, each as a whole process, and prints a chapter in Markdown.

    exports.py BRIEFING PROGRAM.json...

BRIEFING is the command line of this project (a release build); each PROGRAM.json a program in the open form. All start from the same
content: ours from the store, pandoc from the Markdown that ours wrote of it. What typst reads is made by pandoc, and that time is stated
apart. The sides take turns; ratios are the medians of the ratios of the rounds. `cargo xtask bench` makes the environment with the
packages in requirements.txt and runs this.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pypandoc

PACKET = "pre-ind"
ROUNDS = 3
PANDOC = pypandoc.get_pandoc_path()
TYPST = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"


def run(words, folder):
    """Runs a process; returns its wall time in seconds and its peak memory in MiB."""
    begun = time.perf_counter()
    log = open(folder / "log.txt", "w")
    process = subprocess.Popen([str(word) for word in words], stdout=log, stderr=log, cwd=folder)
    _, status, usage = os.wait4(process.pid, 0)
    taken = time.perf_counter() - begun
    process.returncode = status
    log.close()
    if status != 0:
        sys.exit(f"{words[0]} failed:\n{(folder / 'log.txt').read_text()[-2000:]}")
    return taken, usage.ru_maxrss / 1024


class Side:
    """One way to make the file, measured again and again."""

    def __init__(self, name, words):
        self.name, self.words = name, words
        self.times, self.memory = [], []

    def round(self, folder, counts):
        taken, memory = run(self.words, folder)
        if counts:
            self.times.append(taken)
            self.memory.append(memory)

    def row(self, ours):
        ratio = statistics.median(other / own for own, other in zip(ours.times, self.times))
        return (
            f"| {self.name} | {statistics.median(self.times):.2f} s ({min(self.times):.2f} s) "
            f"| {max(self.memory):.0f} MiB | {ratio:.2f} |"
        )


def in_turn(sides, folder):
    # The first round fills the caches and does not count.
    for at in range(ROUNDS + 1):
        for side in sides if at % 2 == 0 else reversed(sides):
            side.round(folder, at > 0)


def table(title, sides, folder):
    in_turn(sides, folder)
    print(f"\n{title}\n")
    print("| What | Median (least) | Peak memory | Times ours |\n| --- | --- | --- | --- |")
    for side in sides:
        print(side.row(sides[0]))


def export(briefing, store, program, form, out):
    return [briefing, "--store", store, "export", program, "--packet", PACKET, "--format", form, "--out", out, "--replace"]


def documents(folder):
    manifest = json.loads((folder / "manifest.json").read_text())
    return [folder / entry["path"] for entry in manifest["documents"] if entry["path"].endswith(".md") and entry["path"] != "index.md"]


def only(folder, ending):
    (found,) = folder.glob(f"*.{ending}")
    return found


def measure(briefing, program, folder):
    store = folder / "store.sqlite"
    run([briefing, "--store", store, "import", program], folder)
    (entry,) = json.loads(subprocess.check_output([briefing, "--store", store, "programs", "--json"]))
    ask = lambda form, out: export(briefing, store, entry["id"], form, out)
    for form in ("md", "docx", "pdf"):
        run(ask(form, folder / form), folder)
    markdown = [str(path.relative_to(folder / "md")) for path in documents(folder / "md")]
    pages = subprocess.check_output(["pdfinfo", only(folder / "pdf", "pdf")], text=True)
    pages = next(line.split()[1] for line in pages.splitlines() if line.startswith("Pages:"))
    typ = folder / "pandoc.typ"
    words = [PANDOC, "--from", "markdown+gfm_auto_identifiers", "--file-scope", "--resource-path", folder / "md", *[folder / "md" / name for name in markdown]]
    conversion, _ = run([*words, "--standalone", "--toc", "--to", "typst", "--output", typ], folder)
    # Pictures stand beside the Markdown.
    if (folder / "md" / "figures").exists():
        shutil.copytree(folder / "md" / "figures", folder / "figures", dirs_exist_ok=True)
    print(f"\n### {pages} pages as PDF")
    table(
        "Word:",
        [
            Side("Briefing Room, from the store", ask("docx", folder / "docx")),
            Side("pandoc, from the Markdown", [*words, "--toc", "--output", folder / "pandoc.docx"]),
        ],
        folder,
    )
    profile = f"-env:UserInstallation=file://{folder / 'office'}"
    office = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder / "converted", only(folder / "docx", "docx")]
    table(
        "PDF:",
        [
            Side("Briefing Room, from the store", ask("pdf", folder / "pdf")),
            Side("typst, from what pandoc wrote", [sys.executable, "-c", TYPST, typ, folder / "typst.pdf"]),
            Side("LibreOffice, from our Word file", office),
        ],
        folder,
    )
    print(f"\nNot counted: pandoc needs {conversion:.2f} s to write what typst reads.")


def main():
    briefing, *programs = sys.argv[1:]
    print("## Word and PDF beside other programs\n")
    print(
        f"Whole processes from start to end, {ROUNDS} rounds in turn. Ours opens the store, composes the packet, searches it for internal text and writes it; "
        "the others convert. Peak memory is the largest resident set of a round (LibreOffice: of its starter only). Aims: Word at least 10 times faster than "
        "pandoc; PDF not slower than typst and at least 5 times faster than LibreOffice; memory at most 1.15 times that of typst."
    )
    for program in programs:
        with tempfile.TemporaryDirectory() as folder:
            measure(os.path.abspath(briefing), os.path.abspath(program), Path(folder))


main()
