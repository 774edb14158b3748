import Diagnostics
import Documents
import Duties

/// The language of a report, and what all reports do with it.
struct Words {
    let language: Language

    func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    func say(_ wording: Wording) -> String { wording[language] }

    /// The day of a time in Japan, in which letters and pages count too; a plain day as it is.
    func day(_ time: String) -> DocumentDate? { DocumentDate(Zone.tokyo.dayText(of: time)) }

    /// The same as text.
    func dayText(_ time: String) -> String { Zone.tokyo.dayText(of: time) }

    /// A cell with what is known, or a visibly open one.
    func cell(_ text: String?) -> TableCell { TableCell(.orLeftOpen(text)) }

    /// A cell with what is known, a line each, or a visibly open one.
    func cell(lines: [String?]) -> TableCell {
        let known = lines.compactMap(\.self)
        return cell(known.isEmpty ? nil : known.joined(separator: "\n"))
    }

    /// How many there are of something.
    func count(_ number: Int) -> String { say("\(number) 件", "\(number)") }
}
