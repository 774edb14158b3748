import ArgumentParser

/// Why something is done; it goes on record.
struct ReasonOption: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.say("理由(監査記録に残ります)", "why (kept in the audit chain)"), valueName: "text"))
    var reason: String?
}

/// The two forms in which a command over the registry can answer.
struct FormatOption: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.say("出力の形式", "output format")))
    var format: AnswerFormat = .table
}
