import ArgumentParser
import Registry

/// `mimamori advisory publisher`.
struct AdvisoryPublisherCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "publisher",
            abstract: Speech.say("アドバイザリーの発行者情報を登録します(指定がなければ表示します)", "Say how the maker publishes advisories (shows it where nothing is given)"))
    }

    @Option(help: ArgumentHelp(Speech.say("組織のコード(1つだけなら省略できます)", "code of the organisation (where there are several)")))
    var organisation: String?

    @Option(help: ArgumentHelp(Speech.say("番号の先頭(例 SMD-SA)", "what tracking ids begin with, such as SMD-SA")))
    var prefix: String?

    @Option(help: ArgumentHelp(Speech.say("自社だけのURL", "an https URL that is the maker's alone"), valueName: "url"))
    var namespace: String?

    @Option(
        name: .customLong("base-url"),
        help: ArgumentHelp(Speech.say("掲載場所のURL(/で終わる)", "where advisories are, ending with a slash"), valueName: "url"))
    var baseURL: String?

    @Option(help: ArgumentHelp(Speech.say("問い合わせ先(日本語)", "how to reach the maker, in Japanese")))
    var contactJa: String?

    @Option(help: ArgumentHelp(Speech.say("問い合わせ先(英語)", "how to reach the maker, in English")))
    var contactEn: String?

    @Option(help: ArgumentHelp(Speech.say("セキュリティの連絡用メールアドレス", "mail address for security matters")))
    var email: String?

    @Option(
        name: .customLong("cve-organisation"),
        help: ArgumentHelp(Speech.say("CVE番号を割り当てる組織のUUID", "UUID of the organisation that assigns CVE numbers"), valueName: "uuid"))
    var cveOrganisation: String?

    @Option(help: ArgumentHelp(Speech.say("利用条件(日本語)", "terms of use, in Japanese")))
    var termsJa: String?

    @Option(help: ArgumentHelp(Speech.say("利用条件(英語)", "terms of use, in English")))
    var termsEn: String?

    @Option(help: ArgumentHelp(Speech.say("文書のライセンス(SPDX式)", "licence of the documents, an SPDX expression")))
    var license: String?

    @OptionGroup var format: FormatOption
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let old = try await registry.ask(ShowAdvisoryProfile(of: organisation), as: principal)
        let given = [prefix, namespace, baseURL, contactJa, contactEn, email, cveOrganisation, termsJa, termsEn, license]
        var shown = old
        if given.contains(where: { $0 != nil }) {
            var profile = AdvisoryProfile(
                prefix: prefix ?? old?.prefix ?? "", namespace: namespace ?? old?.namespace ?? "", baseURL: baseURL ?? old?.baseURL ?? "",
                contactJa: contactJa ?? old?.contactJa ?? "", contactEn: contactEn ?? old?.contactEn ?? "", email: email ?? old?.email)
            profile.cveOrganisation = cveOrganisation ?? old?.cveOrganisation
            profile.termsJa = termsJa ?? old?.termsJa
            profile.termsEn = termsEn ?? old?.termsEn
            profile.license = license ?? old?.license
            shown = try await registry.perform(SetAdvisoryProfile(profile, of: organisation), as: principal, reason: reason.reason)
        }
        var listing = Listing(
            "advisory-publisher",
            [
                .init("prefix", "番号の先頭", "PREFIX"), .init("namespace", "発行者のURL", "NAMESPACE"), .init("baseUrl", "掲載場所", "BASE URL"),
                .init("contactJa", "問い合わせ先(日)", "CONTACT (JA)"), .init("contactEn", "問い合わせ先(英)", "CONTACT (EN)"), .init("email", "メール", "MAIL"),
                .init("cveOrganisation", "CVEの組織", "CVE ORG"), .init("termsJa", "利用条件(日)", "TERMS (JA)"), .init("termsEn", "利用条件(英)", "TERMS (EN)"),
                .init("license", "ライセンス", "LICENCE"),
            ])
        if let shown {
            listing.add([
                .text(shown.prefix), .text(shown.namespace), .text(shown.baseURL), .text(shown.contactJa), .text(shown.contactEn), .text(shown.email),
                .text(shown.cveOrganisation), .text(shown.termsJa), .text(shown.termsEn), .text(shown.license),
            ])
        }
        listing.showOne(format.format)
    }
}
