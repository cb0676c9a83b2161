#include "ingest/statuses.h"

#include <string>

#include "ingest/roles.h"
#include "ingest/word_list.h"

namespace weerzien::ingest {

namespace {

using table::StatusKind;

struct Known {
  StatusKind kind;
  std::string_view words;  // folded, '|' between them
};

constexpr Known known_statuses[] = {
    {StatusKind::counted,
     "paid|completed|complete|processing|partially refunded|partially paid|partially shipped|"
     "shipped|delivered|fulfilled|partially fulfilled|unfulfilled|succeeded|success|captured|"
     "authorized|authorised|closed|done|new|awaiting fulfillment|awaiting shipment|"
     "awaiting pickup|shipping|ready for pickup|in transit|invoiced|open|confirmed|accepted|"
     "payment accepted|betaald|voltooid|afgerond|verzonden|geleverd|in behandeling|verwerkt|"
     "afgehandeld|nieuw|gedeeltelijk terugbetaald|betaling aanvaard|bezahlt|abgeschlossen|"
     "versendet|versandt|verschickt|geliefert|in bearbeitung|erledigt|neu|teilweise erstattet|"
     "paye|payee|terminee|termine|expediee|expedie|livree|livre|en cours|en preparation|"
     "paiement accepte|partiellement remboursee|in progress|in process|ok|true|yes|1"},
    {StatusKind::cancelled,
     "cancelled|canceled|voided|void|failed|failure|expired|draft|test|trash|deleted|declined|"
     "rejected|denied|error|payment error|canceled by customer|blocked|fraud|suspected fraud|"
     "checkout draft|abandoned|geannuleerd|mislukt|verlopen|concept|afgewezen|geweigerd|"
     "verwijderd|storniert|abgebrochen|fehlgeschlagen|abgelaufen|entwurf|abgelehnt|annulee|annule|"
     "echouee|echoue|expiree|brouillon|refusee|refuse|erreur de paiement|incomplete|chargeback|"
     "disputed|uncaptured"},
    {StatusKind::unpaid,
     "pending|pending payment|awaiting payment|unpaid|on hold|holded|payment review|"
     "payment pending|awaiting bank wire payment|awaiting check payment|overdue|"
     "manual verification required|processing payment|requires payment method|requires action|"
     "in afwachting|in de wacht|wacht op betaling|wachten op betaling|openstaand|niet betaald|"
     "onbetaald|te betalen|ausstehend|wartend|zahlung ausstehend|offen|unbezahlt|in wartestellung|"
     "en attente|en attente de paiement|impayee|impaye|en attente paiement"},
    {StatusKind::refunded,
     "refunded|fully refunded|refund|returned|reversed|terugbetaald|geretourneerd|retour|"
     "gerestitueerd|erstattet|ruckerstattet|zuruckerstattet|retourniert|rembourse|remboursee|"
     "retourne|retournee"},
};

}  // namespace

StatusKind status_kind(std::string_view text) {
  std::string folded = fold_header(text);
  if (folded.starts_with("wc ")) folded.erase(0, 3);
  for (const Known& entry : known_statuses) {
    if (is_listed(folded, entry.words)) return entry.kind;
  }
  return StatusKind::unknown;
}

}  // namespace weerzien::ingest
