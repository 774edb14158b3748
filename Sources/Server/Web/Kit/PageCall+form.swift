import Diagnostics

extension PageCall {
    /// A field of a form: with what was typed where that could not be taken, else with what is stored.
    ///
    /// - Parameters:
    ///   - complete: what the browser may fill in, as `autocomplete` names it.
    ///   - form: the last part of the address that the form is sent to, on a page where several forms have a field of this name.
    func field(_ name: String, _ stored: String? = nil, required: Bool = false, complete: String? = nil, form: String? = nil) -> View {
        let value = isSent(form) ? given.text(name) : stored
        return [
            "id": id(name, form), "name": name, "value": value, "isRequired": required ? true : nil, "complete": complete,
            "error": isSent(form) ? error(of: name) : nil,
        ]
    }

    /// A field whose content is never shown again.
    func secretField(_ name: String, complete: String) -> View {
        ["id": name, "name": name, "isRequired": true, "complete": complete, "error": error(of: name)]
    }

    /// A field with a list to choose from.
    ///
    /// - Parameters:
    ///   - empty: what stands for no choice; nil where one must be made.
    ///   - form: as ``field(_:_:required:complete:form:)`` has it.
    func choice(
        _ name: String, _ options: [(value: String, text: String)], _ stored: String? = nil, empty: String? = nil, required: Bool = false,
        form: String? = nil
    ) -> View {
        // What an address brings is chosen beforehand, too.
        let chosen = isSent(form) || (form == nil && stored == nil) ? given.text(name) : stored
        let all = (empty.map { [(value: "", text: $0)] } ?? []) + options
        return [
            "id": id(name, form), "name": name, "isRequired": required ? true : nil, "error": isSent(form) ? error(of: name) : nil,
            "options": all.map { option -> View in
                ["value": option.value, "text": option.text, "isChosen": option.value == (chosen ?? "") ? true : nil]
            },
        ]
    }

    /// Whether this form was sent and could not be taken.
    private func isSent(_ form: String?) -> Bool { problem != nil && form.map { path.hasSuffix("/" + $0) } ?? true }

    private func id(_ name: String, _ form: String?) -> String { form.map { "\($0)-\(name)" } ?? name }

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
