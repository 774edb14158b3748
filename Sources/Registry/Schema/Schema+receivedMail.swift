import Database

extension Schema {
    /// Mails that came for the PSIRT: what became of each, and the mail as it came. One that belongs to a case hangs on it and is for those who may know of it.
    static let receivedMail = Migration(
        number: 30, name: "received mail",
        statements: [
            """
            CREATE TABLE received_mail (
                id {key}, mark {text} NOT NULL UNIQUE, at {text} NOT NULL, identifier {text}, sender {text}, subject {text} NOT NULL, aside {text},
                digest {text} NOT NULL REFERENCES blob(digest), case_id {int} REFERENCES psirt_case(id), opens {int} NOT NULL
            ) {strict}
            """,
            // Which messages of a conversation came by mail, and so were said by nobody of the register.
            """
            CREATE TABLE received_mail_message (
                message_id {int} PRIMARY KEY REFERENCES case_message(id), mail_id {int} NOT NULL REFERENCES received_mail(id)
            ) {strict}
            """,
            "CREATE INDEX received_mail_identifier ON received_mail (identifier) WHERE identifier IS NOT NULL",
            "CREATE INDEX received_mail_case ON received_mail (case_id, id) WHERE case_id IS NOT NULL",
            "CREATE INDEX received_mail_aside ON received_mail (id) WHERE case_id IS NULL",
        ])
}
