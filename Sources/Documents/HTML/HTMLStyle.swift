/// The style sheet of HTML pages: screen, dark screen and print.
enum HTMLStyle {
    static func sheet(for document: Document, _ options: RenderOptions) -> String {
        let size = (options.paper == .a4 ? "A4" : "letter") + (options.isLandscape ? " landscape" : "")
        let filing = [document.metadata.mark?.text, document.metadata.referenceNumber].compactMap(\.self).joined(separator: "  ")
        return colors + rules
            + """
            @page { size: \(size); margin: 22mm 20mm 20mm;
              @top-left { content: \(quoted(document.title)); font: 8pt sans-serif; color: #5b6673; }
              @top-right { content: \(quoted(filing)); font: 8pt sans-serif; color: #5b6673; }
              @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #5b6673; } }

            """
    }

    /// A text as a string of CSS. All but letters and digits of ASCII is escaped by number, so it can leave neither the string nor the style element.
    static func quoted(_ text: String) -> String {
        var css = "\""
        for scalar in text.unicodeScalars {
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == " ")
            if isPlain { css.unicodeScalars.append(scalar) } else { css += "\\" + String(scalar.value, radix: 16) + " " }
        }
        return css + "\""
    }

    private static let colors = """
        :root { --ink: #1c2430; --muted: #5b6673; --line: #d3d9e0; --ground: #f4f6f8; --paper: #ffffff; --accent: #1f4e79;
          --good: #1a7f4b; --warning: #9a6700; --danger: #a4262c; --warning-ground: #fff8e6; --danger-ground: #fdf1f1; --note-ground: #eef4fa; }
        @media screen and (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --muted: #9aa5b1; --line: #39424d; --ground: #20272f;
          --paper: #161b21; --accent: #7fb3e6; --good: #5cc98d; --warning: #e3b341; --danger: #f28b82;
          --warning-ground: #2c2615; --danger-ground: #321c1d; --note-ground: #1a2836; } }

        """

    private static let rules = """
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.7 "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", "IPAexGothic", system-ui, sans-serif; }
        main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; overflow-wrap: anywhere; }
        h1 { font-size: 1.7rem; line-height: 1.35; margin: 0 0 1rem; color: var(--accent); }
        h2 { font-size: 1.25rem; margin: 2.2rem 0 .7rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); color: var(--accent); }
        h3 { font-size: 1.08rem; margin: 1.6rem 0 .5rem; }
        h4 { font-size: 1rem; margin: 1.3rem 0 .4rem; color: var(--muted); }
        p { margin: 0 0 .8rem; }
        a { color: var(--accent); }
        code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .92em; }
        ul, ol { margin: 0 0 .8rem; padding-left: 1.6rem; }
        hr { border: 0; border-top: 1px solid var(--line); margin: 1.6rem 0; }
        .center { text-align: center; }
        .end { text-align: right; }
        .open { color: var(--muted); border-bottom: 1px dashed var(--muted); }
        .head { margin-bottom: 1.4rem; }
        dl.facts, dl.fields { margin: 0 0 1.2rem; }
        dl.facts > div, dl.fields > div { display: grid; grid-template-columns: minmax(7rem, 26%) 1fr; gap: 1rem; padding: .2rem 0; }
        dl.facts { border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); padding: .4rem 0; font-size: .93rem; }
        dt { color: var(--muted); }
        dd { margin: 0; }
        .scroll { overflow-x: auto; margin: 0 0 1.2rem; }
        table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.5; }
        caption { text-align: left; font-weight: 600; padding-bottom: .4rem; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
        th { font-weight: 600; }
        thead th { background: var(--ground); border-bottom: 1.5px solid var(--muted); vertical-align: bottom; }
        tbody th { font-weight: 500; }
        tr.group th { font-weight: 600; color: var(--accent); padding-top: .8rem; }
        table.zebra tbody tr:nth-child(even):not(.group) { background: color-mix(in srgb, var(--ground) 60%, transparent); }
        table th.center, table td.center { text-align: center; }
        table th.end, table td.end { text-align: right; }
        table.form { margin-bottom: 1.2rem; }
        table.form th, table.form td { border: 1px solid var(--muted); }
        table.form th { width: 30%; background: var(--ground); }
        .number { color: var(--muted); }
        .box { border-left: 4px solid var(--accent); background: var(--note-ground); padding: .8rem 1rem; margin: 0 0 1.2rem; }
        .box.warning { border-color: var(--warning); background: var(--warning-ground); }
        .box.danger { border-color: var(--danger); background: var(--danger-ground); }
        .box p:last-child { margin-bottom: 0; }
        .box .title { font-weight: 600; margin-bottom: .3rem; }
        .approvals { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1.2rem 0; }
        .approval { flex: 1 1 14rem; border: 1px solid var(--muted); padding: 0 .8rem .6rem; font-size: .9rem; }
        .approval .role { font-weight: 600; background: var(--ground); margin: 0 -.8rem .5rem; padding: .35rem .8rem; border-bottom: 1px solid var(--line); }
        .approval .meaning { color: var(--muted); margin-bottom: .5rem; }
        .approval dl { margin: 0; }
        .approval dl > div { display: grid; grid-template-columns: 5rem 1fr; padding: .15rem 0; }
        figure { margin: 0 0 1.2rem; }
        figure svg { max-width: 100%; height: auto; font-family: inherit; }
        figcaption { color: var(--muted); font-size: .88rem; }
        .s-ink { stroke: var(--ink); } .s-muted { stroke: var(--muted); } .s-ground { stroke: var(--line); } .s-accent { stroke: var(--accent); }
        .s-good { stroke: var(--good); } .s-warning { stroke: var(--warning); } .s-danger { stroke: var(--danger); }
        .f-ink { fill: var(--ink); } .f-muted { fill: var(--muted); } .f-ground { fill: var(--line); } .f-accent { fill: var(--accent); }
        .f-good { fill: var(--good); } .f-warning { fill: var(--warning); } .f-danger { fill: var(--danger); }
        @media print { body { font-size: 10pt; } main { max-width: none; padding: 0; } .scroll { overflow: visible; }
          .break { break-after: page; } h1, h2, h3, h4, caption { break-after: avoid; } thead { display: table-header-group; }
          tr, .box, .approval, figure { break-inside: avoid; } a { color: inherit; } p { orphans: 2; widows: 2; } }

        """
}
