import Database

/// Who may look at mails that were put aside: a bounce may speak of a case, so they are for those who learn of every report from outside.
enum MailAside {
    static func mayRead(_ reader: RegistryReader) throws -> Bool {
        if reader.principal == .system { return true }
        return try CaseHandlers.all(reader).contains(reader.actor().id)
    }
}
