import JSONStream

/// An object from its members; what is nil is left out.
func jsonObject(_ members: (String, JSONValue?)...) -> JSONValue {
    .object(members.compactMap { member in member.1.map { JSONValue.Member(member.0, $0) } })
}

extension JSONValue {
    /// As a file: two spaces a level, a line feed at the end.
    var file: [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.value(self)
        writer.newline()
        return writer.take()
    }

    /// The value of a boolean.
    var boolValue: Bool? { if case .bool(let flag) = self { flag } else { nil } }
}
