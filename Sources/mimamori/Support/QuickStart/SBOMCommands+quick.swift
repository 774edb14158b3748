import ArgumentParser
import SBOM

extension SBOMValidateCommand: QuickCommand {
    static func quick(_ arguments: ArraySlice<String>) -> Self? {
        guard let given = QuickArguments(arguments, options: ["schemas", "format"]), !given.files.isEmpty,
            let format = given.word("format", or: Format.table)
        else { return nil }
        var command = Self()
        command.files = given.files
        command.schemas = given["schemas"]
        command.format = format
        command.common = given.common
        return command
    }
}

extension SBOMShowCommand: QuickCommand {
    static func quick(_ arguments: ArraySlice<String>) -> Self? {
        guard let given = QuickArguments(arguments, options: ["format"]), given.files.count == 1,
            let format = given.word("format", or: AnswerFormat.table)
        else { return nil }
        var command = Self()
        command.file = given.files[0]
        command.format = format
        command.common = given.common
        return command
    }
}

extension SBOMScoreCommand: QuickCommand {
    static func quick(_ arguments: ArraySlice<String>) -> Self? {
        guard let given = QuickArguments(arguments, options: ["profile", "format"], flags: ["strict"]), !given.files.isEmpty,
            let format = given.word("format", or: AnswerFormat.table),
            given["profile"].map({ name in ScoreProfile.all.contains { $0.id == name } }) ?? true
        else { return nil }
        var command = Self()
        command.files = given.files
        command.profile = given["profile"] ?? "all"
        command.explain = nil
        command.format = format
        command.failUnder = nil
        command.strict = given.has("strict")
        command.common = given.common
        return command
    }
}

extension SBOMConvertCommand: QuickCommand {
    static func quick(_ arguments: ArraySlice<String>) -> Self? {
        guard let given = QuickArguments(arguments, options: ["to", "output"], flags: ["strict", "compact", "repair"]), given.files.count == 1,
            let target = given["to"], SBOMFormat(targetName: target) != nil
        else { return nil }
        var command = Self()
        command.file = given.files[0]
        command.to = target
        command.output = given["output"]
        command.strict = given.has("strict")
        command.compact = given.has("compact")
        command.repair = given.has("repair")
        command.common = given.common
        return command
    }
}

extension SBOMDiffCommand: QuickCommand {
    static func quick(_ arguments: ArraySlice<String>) -> Self? {
        guard let given = QuickArguments(arguments, options: ["format"]), given.files.count == 2, let format = given.word("format", or: Format.table)
        else { return nil }
        var command = Self()
        command.old = given.files[0]
        command.new = given.files[1]
        command.format = format
        command.failOn = []
        command.common = given.common
        return command
    }
}
