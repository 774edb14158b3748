import ArgumentParser

/// `mimamori notice …`.
struct NoticeCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "notice", abstract: Speech.say("医療機関への通知: 作成、承認、送付、送達の証拠", "Notices to institutions: draft, approve, send, prove"),
            discussion: Speech.say(
                """
                例:
                  mimamori notice draft MP-300 eos
                  mimamori notice approve NT-2026-0001
                  mimamori notice send --smtp smtp://relay.example:587 --from support@example --portal https://desk.example
                  mimamori notice receipt NT-2026-0001 H-001 acknowledged --by '山田 花子'
                """,
                """
                Examples:
                  mimamori notice draft MP-300 eos
                  mimamori notice approve NT-2026-0001
                  mimamori notice send --smtp smtp://relay.example:587 --from support@example --portal https://desk.example
                  mimamori notice receipt NT-2026-0001 H-001 acknowledged --by 'Hanako Yamada'
                """),
            subcommands: [
                NoticeDraftCommand.self, NoticeEditCommand.self, NoticeApproveCommand.self, NoticeCancelCommand.self, NoticeListCommand.self,
                NoticeShowCommand.self, NoticeTextCommand.self, NoticeSendCommand.self, NoticePrintCommand.self, NoticeReceiptCommand.self,
                NoticeRemindCommand.self, NoticeSettleCommand.self, NoticeLinkCommand.self, NoticeTemplateCommand.self,
            ])
    }
}
