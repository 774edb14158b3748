import ArgumentParser
import Diagnostics
import Inputs
import JSONStream

/// A text of a letter from a file: its first line is the title, and the text begins after the empty line below it.
enum LetterFile {
    static func read(_ path: String) throws -> (title: String, body: String) {
        let block = try DocumentFile.open(path)
        let text = String(decoding: block.bytes, as: UTF8.self)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard lines.count > 2, lines[1].allSatisfy(\.isWhitespace) else {
            throw ValidationError(
                Speech.say(
                    "文面のファイルは、1行目に題名、2行目を空け、3行目から本文を書いてください。",
                    "in the file of a letter line 1 is the title, line 2 is empty, the text begins on line 3."))
        }
        return (String(lines[0]), lines.dropFirst(2).joined(separator: "\n"))
    }

    static func text(_ title: String, _ body: String) -> String { "\(title)\n\n\(body)\n" }
}

/// The language of a letter on the command line.
enum LetterLanguage {
    static func read(_ text: String) throws -> Language {
        guard let language = Language(rawValue: text) else {
            throw ValidationError(Speech.say("--letter は ja または en です。", "--letter is ja or en."))
        }
        return language
    }
}
