public import Diagnostics
import Duties

extension Timeline {
    /// The picture as shapes, for whoever draws it with colours of their own.
    public func sketch(in language: Language) -> TimelineSketch { TimelineDrawing(timeline: self, language: language).sketch() }

    /// The picture as SVG. It says in words what it shows (title and desc, for readers who do not see it), has no script and loads nothing; colours come from classes and
    /// follow the reader's light or dark setting.
    public func svg(in language: Language) -> [UInt8] { SVGWriter.bytes(sketch(in: language), language) }
}

/// Draws a ``Timeline``.
struct TimelineDrawing {
    private static let rowHeight = 24
    private static let top = 40
    private static let left = 260
    private static let width = 660

    let timeline: Timeline
    let language: Language

    func sketch() -> TimelineSketch {
        let days = timeline.days
        let known = [days.release, days.eol, days.eos, timeline.today].compactMap { $0 } + timeline.bars.compactMap(\.end)
        let scale = TimelineScale(known, left: Self.left, width: Self.width)
        let rows = timeline.bars.count + 1
        let bottom = Self.top + rows * Self.rowHeight + 8
        var sketch = TimelineSketch(title: title, description: description)
        sketch.height = bottom + 44
        for year in scale.years {
            sketch.line(x: scale.x(year), from: Self.top - 8, to: bottom, style: "tl-grid")
            sketch.text(String(year.year), x: scale.x(year), y: Self.top - 14, style: "tl-year", anchor: "middle")
        }
        stages(&sketch, scale)
        for (row, bar) in timeline.bars.enumerated() { draw(bar, row + 1, &sketch, scale) }
        for (day, label) in [(days.eol, "EOL"), (days.eos, "EOS")] {
            sketch.line(x: scale.x(day), from: Self.top - 8, to: bottom, style: "tl-milestone")
            sketch.text("\(label) \(day)", x: scale.x(day), y: bottom + 14, style: "tl-label", anchor: "middle")
        }
        let today = scale.x(timeline.today)
        sketch.line(x: today, from: Self.top - 8, to: bottom + 16, style: "tl-today")
        sketch.text("\(say("今日", "today")) \(timeline.today)", x: today, y: bottom + 30, style: "tl-label tl-now", anchor: "middle")
        if timeline.hidden > 0 {
            sketch.text(say("ほか\(timeline.hidden)件は省略", "\(timeline.hidden) more not shown"), x: 8, y: bottom + 30, style: "tl-label")
        }
        return sketch
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

    private func stages(_ sketch: inout TimelineSketch, _ scale: TimelineScale) {
        let days = timeline.days
        let y = Self.top
        sketch.text(timeline.name.shortened(36), x: 8, y: y + 15, style: "tl-name")
        let start = days.release ?? min(timeline.today, days.eol)
        // EOS is the last day of support; the stage after it begins on the next.
        let after = days.eos.adding(days: 1)
        let parts: [(DeviceStage, CalendarDay, CalendarDay)] = [
            (.development, scale.first, start), (.support, start, days.eol), (.limitedSupport, days.eol, after), (.endOfSupport, after, scale.last),
        ]
        for (stage, from, to) in parts where from < to {
            sketch.bar(
                x: scale.x(from), y: y, width: scale.x(to) - scale.x(from), height: 18, style: "tl-\(stage.rawValue)", title: stage.wording[language])
        }
    }

    private func draw(_ bar: TimelineBar, _ row: Int, _ sketch: inout TimelineSketch, _ scale: TimelineScale) {
        let y = Self.top + row * Self.rowHeight
        sketch.text(bar.name.shortened(36), x: 8, y: y + 13, style: "tl-name tl-\(bar.mark.rawValue)-name")
        let end = bar.end.map { "\($0)" } ?? say("終わりの日は不明", "end not known")
        let words = "\(bar.kind.wording[language]) \(bar.name): \(end), \(bar.mark.wording[language])"
        let right = bar.end.map(scale.x) ?? scale.x(scale.last)
        sketch.bar(x: Self.left, y: y + 3, width: right - Self.left, height: 12, style: "tl-bar tl-\(bar.mark.rawValue)", title: words)
        if bar.mark == .first { sketch.text("▲ \(end)", x: right + 4, y: y + 13, style: "tl-label tl-first-name") }
        if bar.end == nil { sketch.text("?", x: right - 12, y: y + 13, style: "tl-label") }
    }
}

extension String {
    /// At most so wide, a character of Japanese counted as two letters; what is left out is marked.
    fileprivate func shortened(_ limit: Int) -> String {
        var width = 0
        for (place, character) in enumerated() {
            width += character.unicodeScalars.first.map { $0.value > 0x2E80 ? 2 : 1 } ?? 1
            if width > limit { return String(prefix(max(1, place - 1))) + "…" }
        }
        return self
    }
}
