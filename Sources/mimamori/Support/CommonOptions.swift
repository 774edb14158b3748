import ArgumentParser

/// Options that every command takes.
struct CommonOptions: ParsableArguments {
    @Option(name: .customLong("lang"), help: ArgumentHelp(Speech.say("表示言語(ja または en)", "language of messages (ja or en)"), valueName: "ja|en"))
    var language: String?

    func validate() throws {
        try SystemClock.check()
        guard let language, !["ja", "en"].contains(language) else { return }
        throw ValidationError(Speech.say("--lang は ja または en です。", "--lang is ja or en."))
    }
}
