/// What people call a report: the case's number and its place among the case's reports, `CASE-2026-7K3F9QRT-R1`. So a report tells no more than its
/// case.
enum ReportNumber {
    static func text(_ subject: PSIRTCase, _ place: Int) -> String { "\(subject.number)-R\(place)" }

    /// The case and the place; nil for what is no such number.
    static func parts(_ text: String) -> (subject: String, place: Int)? {
        guard let dash = text.lastIndex(of: "-"), text[dash...].hasPrefix("-R") else { return nil }
        let digits = text[text.index(dash, offsetBy: 2)...]
        guard let place = Int(digits), place > 0, digits == String(place) else { return nil }
        return (String(text[..<dash]), place)
    }
}
