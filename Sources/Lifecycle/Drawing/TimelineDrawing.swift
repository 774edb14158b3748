public import Diagnostics
import Duties

extension Timeline {
    /// The picture as SVG. It says in words what it shows (title and desc, for readers who do not see it), has no script and loads nothing; colours come from classes and
    /// follow the reader's light or dark setting.
    public func svg(in language: Language) -> [UInt8] { TimelineDrawing(timeline: self, language: language).bytes() }
}

/// Draws a ``Timeline``.
struct TimelineDrawing {
    private static let rowHeight = 24
    private static let top = 40
    private static let left = 260
    private static let width = 660

    let timeline: Timeline
    let language: Language

    func bytes() -> [UInt8] {
        let days = timeline.days
        let known = [days.release, days.eol, days.eos, timeline.today].compactMap { $0 } + timeline.bars.compactMap(\.end)
        let scale = TimelineScale(known, left: Self.left, width: Self.width)
        let rows = timeline.bars.count + 1
        let bottom = Self.top + rows * Self.rowHeight + 8
        let height = bottom + 44
        var svg = SVGWriter()
        svg.raw(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 940 \(height)\" role=\"img\" lang=\"\(language.rawValue)\""
                + " aria-labelledby=\"tl-title tl-desc\">\n")
        svg.raw("<title id=\"tl-title\">\(SVGWriter.escaped(title))</title>\n<desc id=\"tl-desc\">\(SVGWriter.escaped(description))</desc>\n")
        svg.raw("<style>\(Self.style)</style>\n")
        for year in scale.years {
            svg.line(x: scale.x(year), from: Self.top - 8, to: bottom, style: "tl-grid")
            svg.text(String(year.year), x: scale.x(year), y: Self.top - 14, style: "tl-year", anchor: "middle")
        }
        stages(&svg, scale)
        for (row, bar) in timeline.bars.enumerated() { draw(bar, row + 1, &svg, scale) }
        for (day, label) in [(days.eol, "EOL"), (days.eos, "EOS")] {
            svg.line(x: scale.x(day), from: Self.top - 8, to: bottom, style: "tl-milestone")
            svg.text("\(label) \(day)", x: scale.x(day), y: bottom + 14, style: "tl-label", anchor: "middle")
        }
        let today = scale.x(timeline.today)
        svg.line(x: today, from: Self.top - 8, to: bottom + 16, style: "tl-today")
        svg.text("\(say("今日", "today")) \(timeline.today)", x: today, y: bottom + 30, style: "tl-label tl-now", anchor: "middle")
        if timeline.hidden > 0 {
            svg.text(say("ほか\(timeline.hidden)件は省略", "\(timeline.hidden) more not shown"), x: 8, y: bottom + 30, style: "tl-label")
        }
        svg.raw("</svg>\n")
        return svg.bytes
    }

    private func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    private var title: String { say("\(timeline.name)のライフサイクル", "Life cycle of \(timeline.name)") }

    private var description: String {
        let days = timeline.days
        var parts = [
            days.release.map { "\(DeviceMilestone.release.wording[language]) \($0)" } ?? say("販売開始日は未定", "no day of release yet"),
            "EOL \(days.eol)", "EOS \(days.eos)",
        ]
        let ending = timeline.bars.filter { [.first, .collision, .treated].contains($0.mark) }
        if let first = timeline.bars.first(where: { $0.mark == .first }), let end = first.end {
            parts.append(say("最初に終わるもの: \(first.name)、\(end)", "first to end: \(first.name), \(end)"))
        }
        parts.append(say("機器より先に終わるもの\(ending.count)件", "\(ending.count) end before the device"))
        parts.append(say("終わりの日が未確定\(timeline.bars.count { $0.mark == .open })件", "\(timeline.bars.count { $0.mark == .open }) ends not settled"))
        return parts.joined(separator: say("、", "; "))
    }

    private func stages(_ svg: inout SVGWriter, _ scale: TimelineScale) {
        let days = timeline.days
        let y = Self.top
        svg.text(timeline.name.shortened(32), x: 8, y: y + 15, style: "tl-name")
        let start = days.release ?? min(timeline.today, days.eol)
        // EOS is the last day of support; the stage after it begins on the next.
        let after = days.eos.adding(days: 1)
        let parts: [(DeviceStage, CalendarDay, CalendarDay)] = [
            (.development, scale.first, start), (.support, start, days.eol), (.limitedSupport, days.eol, after), (.endOfSupport, after, scale.last),
        ]
        for (stage, from, to) in parts where from < to {
            svg.bar(
                x: scale.x(from), y: y, width: scale.x(to) - scale.x(from), height: 18, style: "tl-\(stage.rawValue)", title: stage.wording[language])
        }
    }

    private func draw(_ bar: TimelineBar, _ row: Int, _ svg: inout SVGWriter, _ scale: TimelineScale) {
        let y = Self.top + row * Self.rowHeight
        svg.text(bar.name.shortened(32), x: 8, y: y + 13, style: "tl-name tl-\(bar.mark.rawValue)-name")
        let end = bar.end.map { "\($0)" } ?? say("終わりの日は不明", "end not known")
        let words = "\(bar.kind.wording[language]) \(bar.name): \(end), \(markWords(bar.mark))"
        let right = bar.end.map(scale.x) ?? scale.x(scale.last)
        svg.bar(x: Self.left, y: y + 3, width: right - Self.left, height: 12, style: "tl-bar tl-\(bar.mark.rawValue)", title: words)
        if bar.mark == .first { svg.text("▲ \(end)", x: right + 4, y: y + 13, style: "tl-label tl-first-name") }
        if bar.end == nil { svg.text("?", x: right - 12, y: y + 13, style: "tl-label") }
    }

    private func markWords(_ mark: TimelineBar.Mark) -> String {
        switch mark {
        case .first: say("最初に機器より先に終わる", "the first to end before the device")
        case .collision: say("機器より先に終わる", "ends before the device")
        case .treated: say("機器より先に終わる(対策あり)", "ends before the device, with a measure")
        case .open: say("未確定", "not settled")
        case .fine: say("EOSまで続く", "lasts until EOS")
        }
    }

    private static let style = """
        .tl-name,.tl-label,.tl-year{font:12px sans-serif;fill:#1f2933}.tl-year{fill:#5f6c7b}.tl-grid{stroke:#d9e0e6}.tl-milestone{stroke:#334e68;stroke-width:2}\
        .tl-today{stroke:#b35900;stroke-width:2;stroke-dasharray:4 3}.tl-now{fill:#8a4500}.tl-development{fill:#bcccdc}.tl-support{fill:#2f855a}\
        .tl-limited_support{fill:#d69e2e}.tl-end_of_support{fill:#718096}.tl-fine{fill:#81b29a}.tl-collision{fill:#e07a5f}.tl-treated{fill:#e9c46a}\
        .tl-first{fill:#c53030;stroke:#1f2933;stroke-width:2}.tl-first-name{font-weight:bold}.tl-open{fill:#e2e8f0;stroke:#5f6c7b;stroke-dasharray:3 3}\
        @media (prefers-color-scheme:dark){.tl-name,.tl-label{fill:#e4e7eb}.tl-year{fill:#9aa5b1}.tl-grid{stroke:#3e4c59}.tl-milestone{stroke:#9fb3c8}\
        .tl-today{stroke:#ffb454}.tl-now{fill:#ffb454}.tl-open{fill:#323f4b;stroke:#9aa5b1}.tl-first{stroke:#f0f4f8}}
        """
}

extension String {
    /// At most so many characters; what is left out is marked.
    fileprivate func shortened(_ limit: Int) -> String { count > limit ? prefix(limit - 1) + "…" : self }
}
