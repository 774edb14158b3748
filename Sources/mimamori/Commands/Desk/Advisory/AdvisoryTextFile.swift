import ArgumentParser
import Diagnostics
import Inputs
import JSONStream
import Registry

/// Texts of an advisory as a file for an editor: each begins with a line `== place ja`, and goes on to the next such line. An empty one stands for what the records
/// say.
enum AdvisoryTextFile {
    static func text(_ entries: [AdvisoryTextEntry]) -> String {
        var file = ""
        for entry in entries {
            for language in Language.allCases {
                file += "== \(entry.place) \(language.rawValue)\n\(entry.texts[language] ?? "")\n\n"
            }
        }
        return file
    }

    static func read(_ path: String) throws -> [EditAdvisory.Text] {
        let block = try DocumentFile.open(path)
        var texts: [EditAdvisory.Text] = []
        var lines: [Substring] = []
        func close() {
            guard let last = texts.indices.last else { return }
            let body = lines.joined(separator: "\n").drop(while: \.isNewline)
            let end = body.lastIndex { !$0.isWhitespace }
            texts[last].body = end.map { String(body[...$0]) }
            lines = []
        }
        for line in String(decoding: block.bytes, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            guard line.hasPrefix("== ") else {
                lines.append(line)
                continue
            }
            close()
            let parts = line.dropFirst(3).split(separator: " ")
            guard parts.count == 2, let language = Language(rawValue: String(parts[1])) else { throw unreadable(line) }
            texts.append(EditAdvisory.Text(String(parts[0]), language, nil))
        }
        close()
        return texts
    }

    /// `title=…` of an option.
    static func read(option: String, _ language: Language) throws -> EditAdvisory.Text {
        guard let equals = option.firstIndex(of: "="), equals != option.startIndex else {
            throw ValidationError(Speech.say("「場所=文」の形で書いてください(例 title=…)。", "write place=text, such as title=…."))
        }
        let body = String(option[option.index(after: equals)...])
        return EditAdvisory.Text(String(option[..<equals]), language, body.isEmpty ? nil : body)
    }

    private static func unreadable(_ line: Substring) -> ValidationError {
        let shown = VisibleText.of(String(line), limit: 80)
        return ValidationError(
            Speech.say(
                "「\(shown)」が読めません。見出しの行は「== 場所 ja」または「== 場所 en」です。", "cannot read \"\(shown)\": a heading is \"== place ja\" or \"== place en\"."))
    }
}
