/// Names of cases. They are drawn, not counted: a running number would tell those who may not know of a case that there is one.
enum CaseNumber {
    /// Without letters and digits that people confuse.
    private static let letters = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// `CASE-2026-7K3F9QRT`.
    static func draw(_ prefix: String = "CASE", year: Substring, using generator: inout some RandomNumberGenerator) -> String {
        let word = (0..<8).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }
        return "\(prefix)-\(year)-\(String(word))"
    }
}
