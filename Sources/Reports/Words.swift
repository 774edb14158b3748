import Diagnostics
import Documents

/// The language of a report, and what all reports do with it.
struct Words {
    let language: Language

    func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    func say(_ wording: Wording) -> String { wording[language] }

    /// The day of a time.
    func day(_ time: String) -> DocumentDate? { DocumentDate(String(time.prefix(10))) }

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
