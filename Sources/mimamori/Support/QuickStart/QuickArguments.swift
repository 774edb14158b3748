/// Arguments that are plainly good: files, and options that are known, each once and with a value.
///
/// Of anything else nothing is said here: ArgumentParser then reads the arguments from the beginning, and its are all help and all errors.
struct QuickArguments {
    private(set) var files: [String] = []
    private var values: [String: String] = [:]

    /// - Parameters:
    ///   - arguments: what stands behind the name of the command.
    ///   - options: options that take a value, without their hyphens.
    ///   - flags: options that take none.
    /// - Returns: nil for arguments that are not plainly good.
    init?(_ arguments: ArraySlice<String>, options: [String], flags: [String] = []) {
        var rest = arguments
        while let argument = rest.popFirst() {
            guard argument.hasPrefix("-"), argument != "-" else {
                files.append(argument)
                continue
            }
            guard argument.hasPrefix("--") else { return nil }
            let name = String(argument.dropFirst(2))
            guard values[name] == nil else { return nil }
            if flags.contains(name) {
                values[name] = ""
            } else {
                guard options.contains(name) || name == "lang", let value = rest.popFirst(), !value.isEmpty, !value.hasPrefix("-") else { return nil }
                values[name] = value
            }
        }
        if let language = values["lang"], !["ja", "en"].contains(language) { return nil }
    }

    /// Value of an option; nil where it was not given.
    subscript(name: String) -> String? { values[name] }

    /// Was the flag given?
    func has(_ flag: String) -> Bool { values[flag] != nil }

    /// The one of several words that an option names, `other` where it is not given; nil for another word.
    func word<Word: RawRepresentable>(_ name: String, or other: Word) -> Word? where Word.RawValue == String {
        guard let text = values[name] else { return other }
        return Word(rawValue: text)
    }

    /// The options of every command.
    var common: CommonOptions {
        var common = CommonOptions()
        common.language = values["lang"]
        return common
    }
}
