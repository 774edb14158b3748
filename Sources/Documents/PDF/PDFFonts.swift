import CPango
import Diagnostics

/// Families of fonts that a PDF is set in.
struct PDFFonts: Hashable {
    /// For all text, with families behind it for letters that the first lacks.
    let text: String
    /// For code.
    let code: String

    private static let japanese = ["Noto Sans CJK JP", "Noto Sans JP", "IPAexGothic", "IPAGothic", "VL Gothic", "M+ 1p"]
    private static let latin = ["Noto Sans", "Liberation Sans", "DejaVu Sans"]
    private static let fixed = ["Noto Sans Mono", "Liberation Mono", "DejaVu Sans Mono"]

    /// The best of the installed families.
    ///
    /// - Parameters:
    ///   - installed: names of all families of the machine.
    ///   - hasKana: whether some family that we do not know by name has Japanese letters.
    /// - Throws: ``DocumentError/noFont(japanese:)``.
    static func choose(from installed: Set<String>, for language: Language, hasKana: () -> Bool) throws(DocumentError) -> PDFFonts {
        guard !installed.isEmpty else { throw .noFont(japanese: false) }
        let kana = japanese.first(where: installed.contains)
        if language == .japanese, kana == nil, !hasKana() { throw .noFont(japanese: true) }
        let plain = latin.first(where: installed.contains)
        let order: [String] = (language == .japanese ? [kana, plain] : [plain, kana]).compactMap(\.self)
        let code: [String] = [fixed.first(where: installed.contains)].compactMap(\.self) + order
        return PDFFonts(text: (order + ["sans-serif"]).joined(separator: ","), code: (code + ["monospace"]).joined(separator: ","))
    }
}
