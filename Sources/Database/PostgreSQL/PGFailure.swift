import CPQ

/// What PostgreSQL's failures mean for a reader (SQLSTATE: PostgreSQL 15 documentation, Appendix A).
enum PGFailure {
    // Fields of an error, which libpq names by letters (postgres_ext.h).
    private static let state = Int32(UInt8(ascii: "C"))
    private static let primary = Int32(UInt8(ascii: "M"))

    static func ofConnection(_ handle: OpaquePointer) -> DatabaseError { .connectionLost(message: PGText.line(PQerrorMessage(handle))) }

    static func ofResult(_ result: OpaquePointer, _ handle: OpaquePointer) -> DatabaseError {
        let state = PGText.string(PQresultErrorField(result, Self.state))
        let message = PGText.line(PQresultErrorField(result, Self.primary))
        // The server said good-bye, or nothing at all.
        if state.isEmpty || state.hasPrefix("57P") || PQstatus(handle) != CONNECTION_OK {
            return .connectionLost(message: message.isEmpty ? PGText.line(PQerrorMessage(handle)) : message)
        }
        switch state {
        case "40001", "40P01": return .conflict
        case "55P03": return .busy
        case "53100": return .diskFull(message: message)
        case "42501", "25006": return .notAllowed(message: message)
        case "22021": return .textWithNUL
        // Beside these, class XX has only "internal error", which says nothing about the data.
        case "XX001", "XX002": return .damaged(message: message)
        default:
            if state.hasPrefix("23") { return .constraint(message: message) }
            return .failed(code: "SQLSTATE \(state)", message: message)
        }
    }
}
