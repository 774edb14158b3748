import CPango
import Diagnostics

/// A text and its emphasis as pango takes them.
final class TextAttributes {
    private(set) var text = ""
    let list: OpaquePointer?

    init(_ rich: RichText, _ look: TextLook, _ context: PDFContext) {
        list = pango_attr_list_new()
        // Lines are as far apart as their letters' size says, whatever the font: fonts differ much in the height they ask for.
        let distance = look.size * look.spacing * (context.language == .japanese ? 1 : 0.93)
        add(pango_attr_line_height_new_absolute(Int32(distance * Double(PANGO_SCALE))), 0..<UInt32.max)
        for run in rich.runs {
            let start = text.utf8.count
            text += Self.shown(run, context.language)
            let range = UInt32(start)..<UInt32(text.utf8.count)
            guard !range.isEmpty else { continue }
            if run.style.contains(.bold) { add(pango_attr_weight_new(PANGO_WEIGHT_BOLD), range) }
            if run.style.contains(.italic) { add(pango_attr_style_new(PANGO_STYLE_ITALIC), range) }
            if run.style.contains(.code) {
                add(pango_attr_family_new(context.fonts.code), range)
                add(pango_attr_scale_new(0.92), range)
            }
            if run.link != nil { color(.accent, range) }
            if run.isLeftOpen { color(.strongLine, range) }
        }
    }

    deinit { pango_attr_list_unref(list) }

    /// What is set for a run.
    static func shown(_ run: TextRun, _ language: Language) -> String { run.isLeftOpen ? Words.leftOpen[language] : LongWords.broken(run.text) }

    private func color(_ ink: Ink, _ range: Range<UInt32>) {
        add(pango_attr_foreground_new(UInt16(ink.red * 65_535), UInt16(ink.green * 65_535), UInt16(ink.blue * 65_535)), range)
    }

    private func add(_ attribute: UnsafeMutablePointer<PangoAttribute>?, _ range: Range<UInt32>) {
        attribute?.pointee.start_index = range.lowerBound
        attribute?.pointee.end_index = range.upperBound
        pango_attr_list_insert(list, attribute)
    }
}
