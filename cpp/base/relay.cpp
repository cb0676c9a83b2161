#include "base/relay.h"

namespace weerzien {

bool is_relay(std::string_view email) {
  const std::size_t at = email.rfind('@');
  if (at == email.npos) return false;
  const std::string_view domain = email.substr(at + 1);
  if (domain.empty() || std::string_view("abkmnrv").find(domain[0]) == domain.npos) return false;
  for (const std::string_view part :
       {"marketplace.amazon.", "verkopen.bol.com", "bol.com", "members.ebay.", "relay.walmart.com",
        "message.cdiscount.com", "message-cdiscount.com", "mp.fnac.com", "allegromail.pl",
        "kaufland-marktplatz.de", "market.kaufland.", "notification.mirakl.net", "mp.manomano.",
        "mail.rakuten.", "message.rakuten.", "mp.zalando.", "reply.etsy.com"}) {
    const bool open_end = part.ends_with('.');
    if (open_end ? domain.starts_with(part) : domain == part) return true;
  }
  return false;
}

}  // namespace weerzien
