import Diagnostics

/// Gathers what a format has no place for, and says each once.
struct LossList {
    private(set) var losses: [AdvisoryOutput.Loss] = []

    mutating func add(_ place: String, _ japanese: String, _ english: String) {
        let loss = AdvisoryOutput.Loss(place: place, wording: Wording(ja: japanese, en: english))
        if !losses.contains(loss) { losses.append(loss) }
    }

    /// Says that a format has no place for `what`, if there is anything of it.
    mutating func noPlace(_ isThere: Bool, _ place: String, in format: String, _ japanese: String, _ english: String) {
        if isThere { add(place, "\(format)には\(japanese)を書く場所がありません。", "\(format) has no place for \(english).") }
    }
}
