import Diagnostics
import Inputs
import Testing

@Suite("Wording of input errors")
struct InputErrorTests {
    private static func all(_ path: String) -> [InputError] {
        [
            .notFound(path: path), .isDirectory(path: path), .notAllowed(path: path), .notAFile(path: path), .systemError(path: path, message: "m"),
            .empty(path: path), .tooLarge(path: path, limit: 10), .expandsTooMuch(path: path, limit: 10), .ratioTooHigh(path: path, limit: 10),
            .tooManyEntries(path: path, limit: 10), .nestedTooDeep(path: path, limit: 10), .damagedArchive(path: path, message: "m"),
            .severalFiles(path: path, count: 10), .emptyFolder(path: path), .couldNotWrite(path: path, message: "m"),
        ]
    }

    @Test("Each case has its own stable code, names the file, and says so in both languages")
    func codes() {
        let errors = Self.all("a/b.json")
        let codes = (1...15).map { number in number < 10 ? "INPUT-00\(number)" : "INPUT-0\(number)" }
        #expect(errors.map(\.code) == codes)
        for error in errors {
            #expect(error.path == "a/b.json")
            #expect(error.wording.english.hasPrefix("a/b.json: ") && error.wording.english.hasSuffix("."))
            #expect(error.wording.japanese.hasPrefix("a/b.json: ") && error.wording.japanese.hasSuffix("。"))
        }
        #expect(Set(errors.map(\.wording)).count == errors.count)
    }

    @Test("Control characters in a name or a message are shown, not sent")
    func hostileNames() {
        for error in Self.all("a\nINPUT-000: ok\u{1B}[2J\u{202E}") {
            for text in [error.wording.english, error.wording.japanese, error.description] {
                #expect(text.contains("a\\u{A}INPUT-000: ok\\u{1B}[2J\\u{202E}: "))
                #expect(!text.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E })
            }
        }
        let error = InputError.damagedArchive(path: "a", message: "bad\r\nname" + String(repeating: "x", count: 5000))
        #expect(error.wording.english.contains("(bad\\u{D}\\u{A}namexx"))
        #expect(error.wording.english.count < 400)
    }

    @Test("A name without characters is shown as such")
    func noName() {
        #expect(InputError.notFound(path: "").wording.english == "\"\": no such file.")
    }
}
