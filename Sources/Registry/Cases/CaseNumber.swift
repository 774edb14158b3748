/// Names of cases. They are drawn, not counted: a running number would tell those who may not know of a case that there is one.
enum CaseNumber {
    /// Without letters and digits that people confuse.
    private static let letters = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// `CASE-2026-7K3F9QRT`.
    static func draw(_ prefix: String = "CASE", year: Substring, using generator: inout some RandomNumberGenerator) -> String {
        let word = (0..<8).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] }
        return "\(prefix)-\(year)-\(String(word))"
    }

    /// The names of cases that a text speaks of, in its order, each once. Whether there are such cases is another matter.
    static func all(in text: String) -> [String] {
        var found: [String] = []
        for word in text.uppercased().split(whereSeparator: { !($0 == "-" || $0.isASCII && ($0.isLetter || $0.isNumber)) }) {
            let parts = word.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0] == "CASE", parts[1].count == 4, parts[1].allSatisfy(\.isNumber), parts[2].count == 8,
                parts[2].allSatisfy(letters.contains), !found.contains(String(word))
            else { continue }
            found.append(String(word))
        }
        return Array(found.prefix(10))
    }
}
