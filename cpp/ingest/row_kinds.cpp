#include "ingest/row_kinds.h"

#include "ingest/roles.h"
#include "ingest/word_list.h"

namespace weerzien::ingest {

namespace {

struct Known {
  RowKind kind;
  std::string_view words;  // folded, '|' between them
};

constexpr Known known_kinds[] = {
    {RowKind::order,
     "order|orders|sale|sales order|order summary|summary|header|order header|invoice|"
     "bestelling|order totaal|verkoop|factuur|kop|bestellung|auftrag|verkauf|rechnung|kopf|"
     "commande|vente|facture|entete"},
    {RowKind::item,
     "item|items|line|line item|line items|lineitem|lineitems|order line|order item|orderline|"
     "sale line|invoice line|product|products|article|detail|artikel|regel|orderregel|"
     "bestelregel|factuurregel|position|bestellposition|produkt|zeile|ligne|produit|"
     "ligne de commande|physical good|physical item"},
    {RowKind::refund,
     "refund|refunds|refunded|return|returns|credit|credit note|credit memo|creditmemo|refund line|"
     "return line|chargeback|creditnota|creditfactuur|terugbetaling|retour|retourregel|gutschrift|"
     "erstattung|ruckerstattung|ruckzahlung|retoure|storno|remboursement|avoir|annulation"},
    {RowKind::payment,
     "payment|payments|charge|transaction|capture|purchase|betaling|transactie|aankoop|zahlung|"
     "transaktion|kauf|paiement|transaction paiement|achat"},
    {RowKind::adjustment,
     "shipping|shipping line|delivery|tax|taxes|vat|discount|coupon|surcharge|tip|gift wrap|"
     "verzending|verzendkosten|bezorging|korting|btw|versand|versandkosten|rabatt|gutschein|"
     "steuer|mwst|livraison|frais de port|remise|tva|taxe|custom discount"},
    {RowKind::event,
     "fee|fees|payout|transfer|deposit|withdrawal|adjustment|listing fee|transaction fee|"
     "processing fee|marketing|reserve|balance|settlement|payment fee|cash in|cash out|no sale|"
     "kosten|uitbetaling|afschrijving|gebuhr|auszahlung|frais|versement|commission|commissie|"
     "provision|opening|closing|quote|quotation|estimate|offer|proposal|pro forma|proforma|offerte|"
     "angebot|kostenvoranschlag|devis|presupuesto|preventivo|delivery note|packing slip|pakbon|"
     "lieferschein|bon de livraison|reminder|herinnering|mahnung|rappel|hold|currency conversion"},
};

constexpr std::size_t word_bytes_max = 60;

// Words that decide what a phrase on no list is about, the first kind of which there is one: a
// "Payment Refund" is a refund, and a "Payment Processing Fee" a fee.
constexpr Known known_parts[] = {
    {RowKind::refund,
     "refund|refunds|reversal|chargeback|terugbetaling|ruckzahlung|erstattung|"
     "remboursement"},
    {RowKind::event,
     "fee|fees|payout|payouts|transfer|withdrawal|conversion|hold|reserve|deposit|"
     "adjustment|uitbetaling|overboeking|opname|gebuhr|gebuhren|auszahlung|"
     "uberweisung|abbuchung|umrechnung|frais|versement|retrait|virement|commission"},
    {RowKind::payment, "payment|charge|checkout|betaling|zahlung|paiement"},
};

RowKind kind_of_phrase(std::string_view folded) {
  for (const Known& entry : known_parts) {
    bool found = false;
    for_each_part(folded, ' ',
                  [&](std::string_view word) { found |= is_listed(word, entry.words); });
    if (found) return entry.kind;
  }
  return RowKind::plain;
}

}  // namespace

RowKind row_kind(std::string_view text) {
  if (text.size() > word_bytes_max) return RowKind::plain;
  const std::string folded = fold_header(text);
  for (const Known& entry : known_kinds) {
    if (is_listed(folded, entry.words)) return entry.kind;
  }
  return folded.contains(' ') ? kind_of_phrase(folded) : RowKind::plain;
}

}  // namespace weerzien::ingest
