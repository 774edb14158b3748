import CPango
import Diagnostics

/// What all texts of a PDF share: the fonts, the language, and which characters no font has.
final class PDFContext {
    let pango: OpaquePointer
    let fonts: PDFFonts
    let language: Language
    /// Characters that no font has, in order of appearance, at most a hundred.
    private(set) var missing: [String] = []
    private var known: Set<Character> = []

    init(_ language: Language) throws(DocumentError) {
        if let problem = pango_problem() { throw .libraryMissing(message: String(cString: problem)) }
        guard let map = pango_cairo_font_map_get_default(), let context = pango_font_map_create_context(map) else {
            throw .drawingFailed(message: "pango")
        }
        pango = context
        self.language = language
        pango_context_set_language(context, pango_language_from_string(language.rawValue))
        // A point is a unit, and letters stand where the font's own measures say: the same on every machine.
        pango_cairo_context_set_resolution(context, 72)
        pango_context_set_round_glyph_positions(context, 0)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        fonts = try PDFFonts.choose(from: Self.families(map), for: language) { Self.unknown("あ日", context) == 0 }
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(pango)) }

    /// Notes which characters of `text` no font has.
    func note(_ text: String) {
        for character in text where !known.contains(character) && missing.count < 100 {
            known.insert(character)
            if !character.isWhitespace, Self.unknown(String(character), pango) > 0 { missing.append(String(character)) }
        }
    }

    private static func families(_ map: OpaquePointer) -> Set<String> {
        var list: UnsafeMutablePointer<OpaquePointer?>?
        var count: Int32 = 0
        pango_font_map_list_families(map, &list, &count)
        defer { g_free(list) }
        guard let list else { return [] }
        return Set((0..<Int(count)).compactMap { list[$0].flatMap { pango_font_family_get_name($0) }.map { String(cString: $0) } })
    }

    private static func unknown(_ text: String, _ context: OpaquePointer) -> Int {
        let layout = pango_layout_new(context)
        defer { g_object_unref(layout.map { UnsafeMutableRawPointer($0) }) }
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        return Int(pango_layout_get_unknown_glyphs_count(layout))
    }
}
