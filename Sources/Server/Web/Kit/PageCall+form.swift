import Diagnostics

extension PageCall {
    /// A field of a form: with what was typed where that could not be taken, else with what is stored.
    ///
    /// - Parameter complete: what the browser may fill in, as `autocomplete` names it.
    func field(_ name: String, _ stored: String? = nil, required: Bool = false, complete: String? = nil) -> View {
        let value = problem == nil ? stored : given.text(name)
        return [
            "name": name, "value": value, "isRequired": required ? true : nil, "complete": complete, "error": error(of: name),
        ]
    }

    /// A field whose content is never shown again.
    func secretField(_ name: String, complete: String) -> View {
        ["name": name, "isRequired": true, "complete": complete, "error": error(of: name)]
    }

    /// A field with a list to choose from.
    ///
    /// - Parameter empty: what stands for no choice; nil where one must be made.
    func choice(
        _ name: String, _ options: [(value: String, text: String)], _ stored: String? = nil, empty: String? = nil, required: Bool = false
    ) -> View {
        let chosen = (problem == nil ? stored : given.text(name)) ?? given.text(name)
        let all = (empty.map { [(value: "", text: $0)] } ?? []) + options
        return [
            "name": name, "isRequired": required ? true : nil, "error": error(of: name),
            "options": all.map { option -> View in
                ["value": option.value, "text": option.text, "isChosen": option.value == (chosen ?? "") ? true : nil]
            },
        ]
    }

    /// The words of a list to choose from.
    func options<Word: CaseIterable & RawRepresentable<String>>(_: Word.Type, _ title: (Word) -> Wording) -> [(value: String, text: String)] {
        Word.allCases.map { ($0.rawValue, say(title($0))) }
    }

    /// A list of a filter, with what is chosen.
    func filterOptions(_ name: String, _ options: [(value: String, text: String)], otherwise: String? = nil) -> [View] {
        let chosen = given.text(name) ?? otherwise
        return options.map { ["value": $0.value, "text": $0.text, "isChosen": $0.value == chosen ? true : nil] }
    }

    /// What is wrong with a field; nil for nothing.
    private func error(of name: String) -> String? {
        let wanted = Self.plain(name)
        return problem?.fields.first { Self.plain($0.field) == wanted }.map { say($0.wording) }
    }

    /// `name-ja`, `nameJa` and `/nameJa` are one field.
    private static func plain(_ name: String) -> String { name.lowercased().filter { $0 != "-" && $0 != "/" && $0 != "_" } }
}
