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
        if let passwordFile { return try PasswordFile.firstLine(of: passwordFile) }
        guard isatty(0) == 1 else { throw DeskError.noPassword }
        guard let typed = getpass(prompt + ": ") else { throw DeskError.noPassword }
        return String(cString: typed)
    }
}
