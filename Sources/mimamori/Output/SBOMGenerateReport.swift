import Diagnostics
import SBOM
import SBOMGeneration

/// What `mimamori sbom generate` has to say besides the SBOM, on standard error.
struct SBOMGenerateReport {
    /// Lines for notes of one code, before the rest is only counted. Failures are all shown.
    private static let shown = 50

    private let made: GeneratedSBOM

    init(_ made: GeneratedSBOM) { self.made = made }

    /// A line for each note, and one for the whole.
    func lines(_ language: Language) -> [String] {
        var lines: [String] = []
        var counts: [String: Int] = [:]
        for note in made.notes {
            if !note.isFailure { counts[note.code, default: 0] += 1 }
            guard counts[note.code, default: 0] <= Self.shown else { continue }
            let place = note.path.map { VisibleText.of($0, limit: 200, keeping: .tail) + ": " } ?? ""
            lines.append("  \(note.code) \(place)\(note.wording[language])")
        }
        for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > Self.shown {
            lines.append(language == .japanese ? "  \(code) ほか\(count - Self.shown)件" : "  \(code) and \(count - Self.shown) more")
        }
        let count = made.document.components.count
        let head = language == .japanese ? "mimamori: 部品 \(count)件。" : "mimamori: \(count) components."
        return [head] + lines
    }
}
