package import Advisories
import Diagnostics

/// A changes.csv (requirement 13).
package struct ChangeList: Sendable {
    /// A line.
    package struct Row: Sendable {
        /// Path below the directory.
        package let path: String
        /// The date of the release.
        package let date: AdvisoryTime
    }

    /// The lines that could be read.
    package private(set) var rows: [Row] = []
    /// What is wrong with the others.
    package private(set) var problems: [FileProblem] = []
    /// Whether fields are quoted.
    package private(set) var isQuoted = false

    /// Reads the file.
    package init(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() where !line.isEmpty {
            let place = "line \(number + 1)"
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map { field in
                guard field.hasPrefix("\""), field.hasSuffix("\""), field.utf8.count > 1 else { return String(field) }
                isQuoted = true
                return String(field.dropFirst().dropLast())
            }
            guard fields.count == 2, let date = AdvisoryTime(fields[1]), Self.isPath(fields[0]) else {
                problems.append(FileProblem(place, ja: "「パス,日時」の行ではありません。", en: "This is no line of path and date."))
                continue
            }
            if let last = rows.last, last.date < date {
                problems.append(FileProblem(place, ja: "新しい順に並んでいません。", en: "The lines are not in order, the newest first."))
            }
            rows.append(Row(path: fields[0], date: date))
        }
    }

    /// Whether it is a path below the directory.
    static func isPath(_ text: String) -> Bool {
        text.hasSuffix(".json") && !text.hasPrefix("/") && FolderFiles.path(text[...]) != nil && !text.contains(":")
    }
}
