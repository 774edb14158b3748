import Diagnostics
import SBOM
import SBOMGeneration

/// What `mimamori sbom generate` has to say besides the SBOM, on standard error.
struct SBOMGenerateReport {
    /// Lines for notes of one kind about one file, before the rest is only counted.
    private static let shown = 20

    private let made: GeneratedSBOM

    init(_ made: GeneratedSBOM) { self.made = made }

    /// A line for each note, and one for the whole.
    func lines(_ language: Language) -> [String] {
        var lines: [String] = []
        var counts: [String: Int] = [:]
        for note in made.notes {
            let key = "\(note.code) \(note.path ?? "")"
            counts[key, default: 0] += 1
            guard counts[key, default: 0] <= Self.shown else { continue }
            let place = note.path.map { VisibleText.of($0, limit: 200, keeping: .tail) + ": " } ?? ""
            lines.append("  \(note.code) \(place)\(note.wording[language])")
        }
        let rest = counts.values.reduce(0) { $0 + max(0, $1 - Self.shown) }
        if rest > 0 { lines.append(language == .japanese ? "  ほか\(rest)件" : "  and \(rest) more") }
        let count = made.document.components.count
        let head = language == .japanese ? "mimamori: 部品 \(count)件。" : "mimamori: \(count) components."
        return [head] + lines
    }
}
