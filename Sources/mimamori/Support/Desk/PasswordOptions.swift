import ArgumentParser
import Glibc

/// Where a password comes from: never an argument, which every user of the machine could see.
struct PasswordOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Speech.say("パスワードを1行目に書いたファイル(- は標準入力)", "file with the password in its first line (- is standard input)"), valueName: "file"))
    var passwordFile: String?

    /// The password: from the file, or asked for at the terminal.
    func read(_ prompt: String) throws -> String {
        if passwordFile == "-" {
            var input = LineInput()
            guard let line = try input.next() else { throw DeskError.noPassword }
            return line
        }
        if let passwordFile { return try Self.firstLine(of: passwordFile) }
        guard isatty(0) == 1 else { throw DeskError.noPassword }
        guard let typed = getpass(prompt + ": ") else { throw DeskError.noPassword }
        return String(cString: typed)
    }

    private static func firstLine(of file: String) throws -> String {
        guard let stream = fopen(file, "re") else { throw DeskError.unreadablePassword(file) }
        defer { fclose(stream) }
        var buffer = [CChar](repeating: 0, count: 2048)
        guard fgets(&buffer, Int32(buffer.count), stream) != nil else { throw DeskError.unreadablePassword(file) }
        let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return String(decoding: bytes.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
    }
}
