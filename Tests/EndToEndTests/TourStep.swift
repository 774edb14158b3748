import Foundation
import Testing

/// One command of a tour that the README shows: who gives it, how it ends, and what the program really prints.
struct TourStep {
    let person: String
    let command: [String]
    var status: Int32 = 0

    init(_ person: String, _ command: String, _ status: Int32 = 0) {
        self.person = person
        self.status = status
        self.command = Self.words(command)
    }

    /// The words of a command line; `'…'` keeps blanks together.
    private static func words(_ line: String) -> [String] {
        line.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap { place, part in
            place % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
        }
    }

    /// Runs it with the registry in `desk` of the folder; words that begin with `sample` are files there.
    ///
    /// - Returns: the command and what it printed, as the README has them: without the folder, with digests shortened.
    func told(in folder: Folder, language: String) throws -> String {
        let arguments = command.map { $0.hasPrefix("sample") ? folder.path($0) : $0 }
        let result = try Program.run(
            arguments, language: language, environment: ["COLUMNS": "130", "MIMAMORI_DATA": folder.path("desk"), "MIMAMORI_PERSON": person])
        #expect(result.status == status, "\(command): \(result.errors)")
        let shown = (result.errors + result.output).replacing(folder.url.path + "/", with: "").replacing(try Regex("[0-9a-f]{20,}…?"), with: "…")
        let said = shown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.reversed().drop { $0 == " " }.reversed().map(String.init).joined()
        }
        let words = command.map { $0.contains(" ") || $0.contains("<") || $0.contains("*") || $0.contains("|") ? "'\($0)'" : $0 }
        return "\(person.isEmpty ? "" : person + " ")$ mimamori \(words.joined(separator: " "))\n\(said.joined(separator: "\n"))"
    }
}
