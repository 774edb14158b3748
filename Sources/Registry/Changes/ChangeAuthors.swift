import Database

/// Who wrote what an approver decides on: the author, and everybody who changed the text since. Four eyes means a person who did neither.
enum ChangeAuthors {
    private static let text = ["title", "description", "kind", "release_id", "changes_function", "function_reason", "impact"]

    static func include(_ person: Person, _ change: ChangeRequest, _ reader: RegistryReader) throws -> Bool {
        if person.id == change.author { return true }
        let edits = try reader.connection.rows(
            "SELECT after_text FROM audit_entry WHERE subject = ? AND subject_id = ? AND person_id = ? AND action = ?",
            [.text(SubjectKind.changeRequest.rawValue), .integer(change.id), .integer(person.id), .text(EditChange.action)])
        // Within a string of the JSON a quotation mark is escaped: this finds names of members only.
        return try edits.contains { row in
            let after = try row.optionalText("after_text") ?? ""
            return text.contains { after.contains("\"\($0)\":") }
        }
    }
}
