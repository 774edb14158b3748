import Database
public import Diagnostics

/// Has a person told of what changes from now on: by mail to their own address, or a program by a webhook.
public struct SubscribeAlerts: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// Most that one person may have at a time.
    public static let most = 20

    /// What it is called in the log.
    public var name: String
    /// What is told.
    public var kinds: Set<AlertKind>
    /// Code of the only product; nil for all.
    public var product: String?
    /// The least CVSS score of findings, in tenths (70 is 7.0); nil for all.
    public var leastScore: Int?
    /// The language of what is told.
    public var language: Language
    private let webhook: (address: String, secret: SecretToken)?

    /// By mail to the address that the registry has of the person.
    public init(_ name: String, kinds: Set<AlertKind>, product: String? = nil, leastScore: Int? = nil, language: Language) {
        self.init(name, kinds, product, leastScore, language, nil)
    }

    /// By a request to a program.
    ///
    /// - Parameters:
    ///   - address: `https://…`; the server sends only to hosts that its configuration names.
    ///   - secret: with which requests are signed; the caller makes it and shows it once.
    public init(
        _ name: String, webhook address: String, secret: SecretToken, kinds: Set<AlertKind>, product: String? = nil, leastScore: Int? = nil,
        language: Language
    ) {
        self.init(name, kinds, product, leastScore, language, (address, secret))
    }

    private init(
        _ name: String, _ kinds: Set<AlertKind>, _ product: String?, _ leastScore: Int?, _ language: Language,
        _ webhook: (address: String, secret: SecretToken)?
    ) {
        self.name = name
        self.kinds = kinds
        self.product = product
        self.leastScore = leastScore
        self.language = language
        self.webhook = webhook
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try product.map { try reader.product($0).scope } ?? .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> AlertSubscription {
        let person = try transaction.actor()
        var check = FieldCheck()
        check.text("name", name, limit: 100)
        check.demand(!kinds.isEmpty, "kinds", ja: "知らせる内容を1つ以上選んでください。", en: "choose at least one thing to be told of.")
        check.demand((0...100).contains(leastScore ?? 0), "least-score", ja: "0.0から10.0までです。", en: "is from 0.0 to 10.0.")
        let address: String
        if let webhook {
            address = webhook.address
            check.demand(
                address.hasPrefix("https://") && address.utf8.count <= 2000 && address.utf8.allSatisfy { $0 > 32 && $0 < 127 }, "address",
                ja: "https:// で始まるアドレスにしてください。", en: "must be an address that begins with https://.")
        } else {
            address = person.email ?? ""
            check.demand(
                !address.isEmpty, "address", ja: "あなたのメールアドレスが登録されていません。管理者に頼んでください。",
                en: "no mail address of yours is on record; ask an administrator.")
        }
        try check.finish()
        guard transaction.principal.limit == nil else {
            throw RegistryError.notAllowed(person: transaction.principal.handle, permission: Self.permission)
        }
        let count = try transaction.connection.number(
            "SELECT COUNT(*) FROM alert_subscription WHERE person_id = ? AND ended_at IS NULL", [.integer(person.id)])
        guard count ?? 0 < Self.most else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "アラートは1人 \(Self.most) 件までです。", en: "a person may have \(Self.most) alerts at a time."))
        }
        let made = try transaction.insert(
            AlertSubscription(
                person: person.id, name: name, channel: webhook == nil ? .mail : .webhook, address: address, secret: webhook?.secret.text,
                kinds: kinds, product: try product.map { try transaction.product($0).id }, leastScore: leastScore, language: language,
                startedAt: transaction.now))
        // From now on: what is known already is on the pages.
        try transaction.connection.execute(
            """
            INSERT INTO alert_place (subscription_id, finding, event)
            SELECT ?, COALESCE((SELECT MAX(id) FROM finding), 0), COALESCE((SELECT MAX(id) FROM alert_event), 0)
            """, [.integer(made.id)])
        return made
    }
}
