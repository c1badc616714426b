# SPDX-License-Identifier: AGPL-3.0-or-later
"""Figures as tables for people: plain text, columns aligned, a ratio beside what it is a ratio of."""


def show(head, rows):
    """The first column to the left, the others to the right."""
    texts = [head, *[[str(cell) for cell in row] for row in rows]]
    widths = [max(len(row[column]) for row in texts) for column in range(len(head))]
    for row in texts:
        cells = [row[0].ljust(widths[0]), *[cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]]
        print("  ".join(cells).rstrip())


def ratio(value, of):
    return f"{value / of:.2f}" if of else "-"


def mebibytes(count):
    return f"{count / 2**20:.0f}"


def row_of(rows, name):
    return next((row for row in rows if row["program"] == name), rows[0])


def show_imports(rows):
    """Ratios are to closeknit, or to the first program where closeknit is not among them: 2.00 is twice as much."""
    if not rows:
        return
    first = row_of(rows, "closeknit")
    head = ["", "cpu s", "ratio", "wall s", "ratio", "messages/cpu s", "memory MiB", "ratio", "stored MiB", "stored/mail"]
    show(
        head,
        [
            [
                row["program"] if row["status"] == 0 else f"{row['program']} (failed)",
                f"{row['cpu']:.2f}",
                ratio(row["cpu"], first["cpu"]),
                f"{row['wall']:.2f}",
                ratio(row["wall"], first["wall"]),
                f"{row['messages_per_cpu_second']:.0f}",
                f"{row['memory']:.0f}",
                ratio(row["memory"], first["memory"]),
                mebibytes(row["stored"]),
                f"{row['stored_per_mail_byte']:.2f}",
            ]
            for row in rows
        ],
    )


def show_again(rows):
    if not rows:
        return
    first = row_of(rows, "closeknit")
    lines = []
    for row in rows:
        for key, words in (("nothing_new", ""), ("nothing_new_lazily", " (lazily)")):
            if key in row:
                some = row["some_new"] if key == "nothing_new" else None
                lines.append(
                    [row["program"] + words, *seconds(row[key], first["nothing_new"]), *seconds(some, first["some_new"])]
                )
    show(["", "nothing new: wall s", "cpu s", "ratio", "some new: wall s", "cpu s", "ratio"], lines)


def seconds(cost, of):
    if not cost:
        return ["", "", ""]
    return [f"{cost['wall']:.3f}", f"{cost['cpu']:.3f}", ratio(cost["cpu"], of["cpu"])]


def milliseconds(cost):
    return f"{cost['wall'] * 1e3:.1f} ({cost['cpu'] * 1e3:.1f})"


def show_questions(questions, rows):
    """The ratio is closeknit's processor time to the best peer's: below 1 closeknit is the quicker."""
    names = list(rows)
    peers = [name for name in names if name != "closeknit"]
    lines = []
    for key, words in questions.items():
        costs = {name: rows[name][key] for name in names if key in rows[name]}
        if not costs:
            continue
        best = min((costs[peer]["cpu"] for peer in peers if peer in costs), default=0)
        own = costs.get("closeknit")
        lines.append(
            [words, *[milliseconds(costs[name]) if name in costs else "" for name in names]]
            + [ratio(own["cpu"], best) if own and best else ""]
        )
    show(["", *names, "ratio to best"], lines)


def show_flat(rows, questions):
    """One column a size, one line a figure."""
    figures = [
        ("import, cpu s per 1000 messages", lambda row: row["import"]["cpu"] / row["messages"] * 1e3, "{:.3f}"),
        ("import, messages per wall s", lambda row: row["messages"] / row["import"]["wall"], "{:.0f}"),
        ("import, memory MiB", lambda row: row["import"]["memory"], "{:.0f}"),
        ("stored/mail", lambda row: row["stored"] / row["bytes"], "{:.3f}"),
        ("again, nothing new, wall s", lambda row: row["again"]["wall"], "{:.3f}"),
    ]
    for key, words in questions.items():
        if all(key in row["questions"] for row in rows):
            figures.append((f"{words}, cpu ms", lambda row, key=key: row["questions"][key]["cpu"] * 1e3, "{:.1f}"))
    lines = []
    for words, figure, form in figures:
        values = [figure(row) for row in rows]
        lines.append([words, *map(form.format, values), ratio(values[-1], values[0])])
    show(["messages", *[str(row["messages"]) for row in rows], "last/first"], lines)
