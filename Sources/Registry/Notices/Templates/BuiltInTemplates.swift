import Diagnostics

/// The letters that come with the program: our own text, which a maker's own template replaces.
enum BuiltInTemplates {
    /// Title and text of a letter.
    static func letter(_ key: TemplateKey, _ language: Language) -> (title: String, body: String) {
        let (title, core) = core(key)
        return (title[language], frame(core[language], language))
    }

    /// What all letters begin and end with; recipient, sender and day stand in the head of a letter.
    private static func frame(_ core: String, _ language: Language) -> String {
        switch language {
        case .japanese:
            """
            平素より弊社製品をご利用いただき、ありがとうございます。

            \(core)

            ## 対象の機器

            {{devices}}

            ご不明な点は弊社までお問い合わせください。本書の受領の確認をお願いいたします。
            """
        case .english:
            """
            Thank you for using our products.

            \(core)

            ## Your devices

            {{devices}}

            Please ask us if anything is unclear, and please acknowledge that you received this letter.
            """
        }
    }

    private static func core(_ key: TemplateKey) -> (title: Wording, body: Wording) {
        switch key {
        case .eol, .eos, .eolChange, .eosChange: dates(key)
        case .packageRelease, .packageEOL, .packageEOS: packages(key)
        case .componentEnd, .transferPlan, .securityState, .handOver, .explanation, .advisory: others(key)
        }
    }

    private static func dates(_ key: TemplateKey) -> (Wording, Wording) {
        switch key {
        case .eolChange:
            (
                Wording(ja: "{{product}} 製品寿命終了(EOL)日の変更のお知らせ", en: "{{product}}: the day of EOL has changed"),
                Wording(
                    ja: """
                        先にお知らせした {{product}}({{product-code}})のEOLの日を、次のとおり変更します。

                        - 変更前のEOL: {{earlier-day}}
                        - 変更後のEOL: {{eol}}
                        - サポート終了(EOS): {{eos}}
                        - 変更の理由: {{reason}}
                        """,
                    en: """
                        The day of EOL of {{product}} ({{product-code}}), of which we told you before, has changed.

                        - EOL before: {{earlier-day}}
                        - EOL now: {{eol}}
                        - End of support (EOS): {{eos}}
                        - Why: {{reason}}
                        """)
            )
        case .eosChange:
            (
                Wording(ja: "{{product}} サポート終了(EOS)日の変更のお知らせ", en: "{{product}}: the day of end of support (EOS) has changed"),
                Wording(
                    ja: """
                        先にお知らせした {{product}}({{product-code}})のEOSの日を、次のとおり変更します。

                        - 変更前のEOS: {{earlier-day}}
                        - 変更後のEOS: {{eos}}(この日がすべてのサポートの最終日です)
                        - 変更の理由: {{reason}}

                        EOSの後も使用される場合の責任の移転について、今後の計画をご検討ください。
                        """,
                    en: """
                        The day of EOS of {{product}} ({{product-code}}), of which we told you before, has changed.

                        - EOS before: {{earlier-day}}
                        - EOS now: {{eos}} (the last day of all support)
                        - Why: {{reason}}

                        Please take this up in your plans: after EOS, responsibility for continued use passes to you.
                        """)
            )
        case .eos:
            (
                Wording(ja: "{{product}} サポート終了(EOS)のお知らせ", en: "{{product}}: end of support (EOS)"),
                Wording(
                    ja: """
                        {{product}}({{product-code}})は、{{eos}} をもってすべてのサポートを終了します。

                        - 製品寿命終了(EOL): {{eol}}(この日から限定的サポートになります)
                        - サポート終了(EOS): {{eos}}(この日がすべてのサポートの最終日です)

                        EOSの後は、セキュリティの更新を提供できません。使用を続ける場合の責任は貴施設に移ります。それまでに、更新・置換・補完的な対策の計画をお願いいたします。
                        """,
                    en: """
                        All support of {{product}} ({{product-code}}) ends on {{eos}}.

                        - EOL: {{eol}} (limited support begins)
                        - End of support (EOS): {{eos}} (the last day of all support)

                        After EOS we cannot provide security updates, and responsibility for continued use passes to you. Please plan until then for an \
                        upgrade, a replacement or compensating controls.
                        """)
            )
        default:
            (
                Wording(ja: "{{product}} 製品寿命終了(EOL)のお知らせ", en: "{{product}}: end of life (EOL)"),
                Wording(
                    ja: """
                        {{product}}({{product-code}})の製品寿命とサポートの予定をお知らせします。

                        - 製品寿命終了(EOL): {{eol}}(この日から限定的サポートになります)
                        - サポート終了(EOS): {{eos}}(この日がすべてのサポートの最終日です)
                        """,
                    en: """
                        These are the life cycle and support dates of {{product}} ({{product-code}}).

                        - EOL: {{eol}} (limited support begins)
                        - End of support (EOS): {{eos}} (the last day of all support)
                        """)
            )
        }
    }

    private static func packages(_ key: TemplateKey) -> (Wording, Wording) {
        let milestone =
            switch key {
            case .packageEOL: Wording(ja: "EOL時", en: "at EOL")
            case .packageEOS: Wording(ja: "EOS時", en: "at EOS")
            default: Wording(ja: "販売開始時", en: "at the commercial release")
            }
        return (
            Wording(ja: "{{product}} \(milestone.japanese)の提供資料", en: "{{product}}: documents \(milestone.english)"),
            Wording(
                ja: """
                    {{product}}({{product-code}})について、\(milestone.japanese)の資料を提供します。EOLは {{eol}}、EOSは {{eos}} の予定です。

                    ## 提供する資料

                    {{documents}}
                    """,
                en: """
                    These are the documents of {{product}} ({{product-code}}) \(milestone.english). EOL is planned for {{eol}}, EOS for {{eos}}.

                    ## Documents

                    {{documents}}
                    """)
        )
    }

    private static func others(_ key: TemplateKey) -> (Wording, Wording) {
        switch key {
        case .componentEnd:
            (
                Wording(ja: "{{product}} 使用部品のサポート終了のお知らせ", en: "{{product}}: a part of it reaches its end of support"),
                Wording(
                    ja: """
                        {{product}}({{product-code}})に使用している {{component}} は、供給者によるサポート(または供給)が {{day}} に終わります。

                        弊社での評価と対応は、決まり次第あらためてお知らせします。
                        """,
                    en: """
                        Support or supply of {{component}}, which is used in {{product}} ({{product-code}}), ends on {{day}} at its vendor.

                        We will tell you of our assessment and what we do about it.
                        """)
            )
        case .advisory:
            (
                Wording(ja: "{{product}} セキュリティアドバイザリー {{advisory}} のお知らせ", en: "{{product}}: security advisory {{advisory}}"),
                Wording(
                    ja: """
                        {{product}}({{product-code}})について、セキュリティアドバイザリーを公開しました。

                        - アドバイザリー: {{advisory}} {{advisory-title}}
                        - 対象のリリース: {{releases}}
                        - 掲載場所: {{address}}

                        {{advisory-summary}}

                        対象の機器をご確認のうえ、アドバイザリーの対策を実施してください。
                        """,
                    en: """
                        We have published a security advisory on {{product}} ({{product-code}}).

                        - Advisory: {{advisory}} {{advisory-title}}
                        - Releases concerned: {{releases}}
                        - Address: {{address}}

                        {{advisory-summary}}

                        Please check your devices and do what the advisory says.
                        """)
            )
        case .transferPlan:
            (
                Wording(ja: "{{product}} サポート終了に向けた責任の移転の計画", en: "{{product}}: plan of the transfer of responsibility"),
                Wording(
                    ja: "{{product}}({{product-code}})は {{eos}} にサポートを終了(EOS)します。対象機器と、更新・部分更新・置換の選択肢をお知らせし、移転の計画を一緒に進めます。",
                    en:
                        "Support of {{product}} ({{product-code}}) ends on {{eos}} (EOS). We would like to plan with you: upgrade of the software, partial upgrade, or replacement."
                )
            )
        case .securityState:
            (
                Wording(ja: "{{product}} EOS時点のセキュリティ状態", en: "{{product}}: security state at EOS"),
                Wording(
                    ja: "{{product}}({{product-code}})のEOS({{eos}})時点のセキュリティ状態をお知らせします。ネットワークに接続しての安全な使用を保証できない場合は、切り離してお使いください。",
                    en:
                        "This is the security state of {{product}} ({{product-code}}) at EOS ({{eos}}). Where safe use on a network cannot be assured, disconnect the device."
                )
            )
        case .handOver:
            (
                Wording(ja: "{{product}} 責任の移転のお知らせ", en: "{{product}}: transfer of responsibility"),
                Wording(
                    ja: "{{product}}({{product-code}})は {{eos}} をもってサポートを終了します。以後の使用に関するサイバーセキュリティの責任は、貴施設に移ります。",
                    en:
                        "Support of {{product}} ({{product-code}}) ends on {{eos}}. From then on responsibility for its cybersecurity in continued use is yours."
                )
            )
        default:
            (
                Wording(ja: "{{product}} 納入前の説明", en: "{{product}}: explanation before delivery"),
                Wording(
                    ja: "{{product}}({{product-code}})の納入にあたり、サイバーセキュリティの保守計画、インシデント時の対応方針、役割の分担をご説明します。EOLは {{eol}}、EOSは {{eos}} の予定です。",
                    en:
                        "Before delivery of {{product}} ({{product-code}}) we explain the maintenance plan for cybersecurity, how incidents are handled, and who does what. EOL is planned for {{eol}}, EOS for {{eos}}."
                )
            )
        }
    }
}
