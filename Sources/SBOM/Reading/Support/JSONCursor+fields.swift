import JSONStream

extension JSONCursor {
    /// Reads a field that should be text. Another type is remarked upon and kept unread, except a number, whose digits serve as the text.
    ///
    /// - Parameter isShared: false for texts that hardly ever repeat, such as identifiers and digests.
    mutating func text(
        _ field: String, _ target: inout String?, _ unknown: inout [UnknownField], isShared: Bool = true
    ) throws(JSONError) {
        switch try json.kind() {
        case .string:
            if target != nil { remark(.duplicateMember(field: field)) }
            target = isShared ? try sharedString() : try json.string()
        case .null: try json.skip()
        case .number:
            remark(.numberForText(field: field))
            target = try json.numberText()
        default: try keepWrong(field, &unknown)
        }
    }

    /// Reads a field that should be a whole number.
    mutating func int(_ field: String, _ target: inout Int?, _ unknown: inout [UnknownField]) throws(JSONError) {
        guard try json.kind() == .number else { return try keepWrong(field, &unknown) }
        let before = json
        let digits = try json.numberText()
        if target != nil { remark(.duplicateMember(field: field)) }
        if let number = Int(digits) {
            target = number
        } else {
            json = before
            try keepWrong(field, &unknown)
        }
    }

    /// Reads a field that should be true or false.
    mutating func bool(_ field: String, _ target: inout Bool?, _ unknown: inout [UnknownField]) throws(JSONError) {
        guard try json.kind() == .bool else { return try keepWrong(field, &unknown) }
        if target != nil { remark(.duplicateMember(field: field)) }
        target = try json.bool()
    }

    /// Reads a field that should be a list of texts.
    mutating func texts(_ field: String, _ target: inout [String], _ unknown: inout [UnknownField]) throws(JSONError) {
        guard try entersArray(field, &unknown) else { return }
        while try json.nextElement() {
            guard try json.kind() == .string else {
                try passOver(field)
                continue
            }
            target.append(try sharedString())
        }
    }

    /// Reads a field that should be a list of ids.
    mutating func idList(_ field: String, _ target: inout [String], _ unknown: inout [UnknownField]) throws(JSONError) {
        let first = target.count
        try texts(field, &target, &unknown)
        for index in first..<target.count { target[index] = ids.share(target[index]) }
    }

    /// Enters the object that should come next; anything else is remarked upon and kept unread.
    mutating func entersObject(_ field: String, _ unknown: inout [UnknownField]) throws(JSONError) -> Bool {
        guard try json.kind() == .object else {
            try keepWrong(field, &unknown)
            return false
        }
        try json.beginObject()
        return true
    }

    /// Enters the array that should come next; anything else is remarked upon and kept unread.
    ///
    /// - Parameter first: entries that came before in a list of the same name: a transcript may tell a list in pieces.
    mutating func entersArray(_ field: String, _ unknown: inout [UnknownField], after first: Int = 0) throws(JSONError) -> Bool {
        guard try json.kind() == .array else {
            try keepWrong(field, &unknown)
            return false
        }
        try json.beginArray(countingFrom: isTranscript ? first : 0)
        return true
    }

    /// Enters the object that should be the next entry of a list; anything else is remarked upon and passed over.
    mutating func entersEntry(_ field: String) throws(JSONError) -> Bool {
        guard try json.kind() == .object else {
            try passOver(field)
            return false
        }
        try json.beginObject()
        return true
    }

    /// Passes over an entry of a list that has the wrong type.
    mutating func passOver(_ field: String) throws(JSONError) {
        remark(.entryPassedOver(field: field))
        try json.skip()
    }

    private mutating func keepWrong(_ field: String, _ unknown: inout [UnknownField]) throws(JSONError) {
        if try json.null() { return }
        remark(.wrongType(field: field))
        try keep(field, in: &unknown)
    }
}
