import { campaignReturn } from './money/campaign-return.ts';
import { cancelledRevenue } from './money/cancelled-revenue.ts';
import { clawedBack } from './money/clawed-back.ts';
import { closerPay } from './money/closer-pay.ts';
import { costPerAcceptedLead } from './money/cost-per-accepted-lead.ts';
import { costPerLead } from './money/cost-per-lead.ts';
import { costPerSale } from './money/cost-per-sale.ts';
import { costPerWorkedLead } from './money/cost-per-worked-lead.ts';
import { dealSize } from './money/deal-size.ts';
import { hiringCost } from './money/hiring-cost.ts';
import { keptRevenue } from './money/kept-revenue.ts';
import { labourCost } from './money/labour-cost.ts';
import { lifetimeValue } from './money/lifetime-value.ts';
import { margin } from './money/margin.ts';
import { onCosts } from './money/on-costs.ts';
import { payroll } from './money/payroll.ts';
import { payrollShare } from './money/payroll-share.ts';
import { profit } from './money/profit.ts';
import { revenue } from './money/revenue.ts';
import { revenuePerCloser } from './money/revenue-per-closer.ts';
import { revenuePerLead } from './money/revenue-per-lead.ts';
import { revenuePerLeadBySource } from './money/revenue-per-lead-by-source.ts';
import { roi } from './money/roi.ts';
import { telemarketerPay } from './money/telemarketer-pay.ts';
import { telemarketingCost } from './money/telemarketing-cost.ts';
import { topUps } from './money/top-ups.ts';
import { totalCost } from './money/total-cost.ts';
import { weeksUnderFloor } from './money/weeks-under-floor.ts';
import { closeRate } from './rates/close-rate.ts';
import { connectRate } from './rates/connect-rate.ts';
import { contactToInterest } from './rates/contact-to-interest.ts';
import { conversationsPerHour } from './rates/conversations-per-hour.ts';
import { conversionBySource } from './rates/conversion-by-source.ts';
import { dialsPerHour } from './rates/dials-per-hour.ts';
import { droppedCalls } from './rates/dropped-calls.ts';
import { droppedInWorst30Days } from './rates/dropped-in-worst-30-days.ts';
import { droppedOnWorstDay } from './rates/dropped-on-worst-day.ts';
import { firstCallCloseRate } from './rates/first-call-close-rate.ts';
import { followUpConversion } from './rates/follow-up-conversion.ts';
import { leadsPerHour } from './rates/leads-per-hour.ts';
import { salesPerHour } from './rates/sales-per-hour.ts';
import { showRate } from './rates/show-rate.ts';
import { closerIdle } from './time/closer-idle.ts';
import { closerOccupancy } from './time/closer-occupancy.ts';
import { closerPaidUse } from './time/closer-paid-use.ts';
import { closerProspecting } from './time/closer-prospecting.ts';
import { queueLength } from './time/queue-length.ts';
import { speedToLead } from './time/speed-to-lead.ts';
import { telemarketerBusy } from './time/telemarketer-busy.ts';
import { telemarketerOccupancy } from './time/telemarketer-occupancy.ts';
import { telemarketerTalkShare } from './time/telemarketer-talk-share.ts';
import { timeOnRejects } from './time/time-on-rejects.ts';
import { wait } from './time/wait.ts';
import { waitP90 } from './time/wait-p90.ts';
import { acceptedLeads } from './volume/accepted-leads.ts';
import { appointmentsHeld } from './volume/appointments-held.ts';
import { appointmentsSet } from './volume/appointments-set.ts';
import { cancellations } from './volume/cancellations.ts';
import { closerHeads } from './volume/closer-heads.ts';
import { closerHours } from './volume/closer-hours.ts';
import { contacts } from './volume/contacts.ts';
import { conversations } from './volume/conversations.ts';
import { daysOverDropLimit } from './volume/days-over-drop-limit.ts';
import { dials } from './volume/dials.ts';
import { disqualifiedLeads } from './volume/disqualified-leads.ts';
import { filteredOut } from './volume/filtered-out.ts';
import { gaveUpLeads } from './volume/gave-up-leads.ts';
import { hires } from './volume/hires.ts';
import { inboundLeads } from './volume/inbound-leads.ts';
import { keptSales } from './volume/kept-sales.ts';
import { leadPrecision } from './volume/lead-precision.ts';
import { leavers } from './volume/leavers.ts';
import { leads } from './volume/leads.ts';
import { listDryDay } from './volume/list-dry-day.ts';
import { listLeft } from './volume/list-left.ts';
import { lostCount } from './volume/lost-count.ts';
import { lostLeads } from './volume/lost-leads.ts';
import { lostToWaiting } from './volume/lost-to-waiting.ts';
import { noShowLeads } from './volume/no-show-leads.ts';
import { openDeals } from './volume/open-deals.ts';
import { openLeads } from './volume/open-leads.ts';
import { rejectedCount } from './volume/rejected-count.ts';
import { rejectedLeads } from './volume/rejected-leads.ts';
import { returnedLeads } from './volume/returned-leads.ts';
import { sales } from './volume/sales.ts';
import { telemarketerHeads } from './volume/telemarketer-heads.ts';
import { telemarketerHours } from './volume/telemarketer-hours.ts';
import { unreachedLeads } from './volume/unreached-leads.ts';
import { workedLeads } from './volume/worked-leads.ts';
import type { Metric, SourceMetric } from './types.ts';

/** Every metric, by the id that files, flags, JSON and charts share. A new metric is a new file and a line here. */
export const metrics = {
  dials,
  contacts,
  conversations,
  leads,
  inbound_leads: inboundLeads,
  worked_leads: workedLeads,
  accepted_leads: acceptedLeads,
  lost_count: lostCount,
  rejected_count: rejectedCount,
  lost_leads: lostLeads,
  unreached_leads: unreachedLeads,
  gave_up_leads: gaveUpLeads,
  no_show_leads: noShowLeads,
  lost_to_waiting: lostToWaiting,
  returned_leads: returnedLeads,
  disqualified_leads: disqualifiedLeads,
  rejected_leads: rejectedLeads,
  lead_precision: leadPrecision,
  filtered_out: filteredOut,
  appointments_set: appointmentsSet,
  appointments_held: appointmentsHeld,
  sales,
  cancellations,
  kept_sales: keptSales,
  open_leads: openLeads,
  open_deals: openDeals,
  days_over_drop_limit: daysOverDropLimit,
  list_left: listLeft,
  list_dry_day: listDryDay,
  telemarketer_hours: telemarketerHours,
  closer_hours: closerHours,
  telemarketer_heads: telemarketerHeads,
  closer_heads: closerHeads,
  hires,
  leavers,
  dials_per_hour: dialsPerHour,
  conversations_per_hour: conversationsPerHour,
  leads_per_hour: leadsPerHour,
  sales_per_hour: salesPerHour,
  connect_rate: connectRate,
  contact_to_interest: contactToInterest,
  close_rate: closeRate,
  first_call_close_rate: firstCallCloseRate,
  follow_up_conversion: followUpConversion,
  show_rate: showRate,
  dropped_calls: droppedCalls,
  dropped_on_worst_day: droppedOnWorstDay,
  dropped_in_worst_30_days: droppedInWorst30Days,
  telemarketer_talk_share: telemarketerTalkShare,
  telemarketer_occupancy: telemarketerOccupancy,
  telemarketer_busy: telemarketerBusy,
  closer_occupancy: closerOccupancy,
  closer_idle: closerIdle,
  closer_paid_use: closerPaidUse,
  closer_prospecting: closerProspecting,
  time_on_rejects: timeOnRejects,
  wait,
  wait_p90: waitP90,
  speed_to_lead: speedToLead,
  queue_length: queueLength,
  revenue,
  cancelled_revenue: cancelledRevenue,
  kept_revenue: keptRevenue,
  margin,
  payroll,
  top_ups: topUps,
  clawed_back: clawedBack,
  weeks_under_floor: weeksUnderFloor,
  on_costs: onCosts,
  labour_cost: labourCost,
  telemarketing_cost: telemarketingCost,
  total_cost: totalCost,
  profit,
  roi,
  campaign_return: campaignReturn,
  cost_per_lead: costPerLead,
  cost_per_worked_lead: costPerWorkedLead,
  cost_per_accepted_lead: costPerAcceptedLead,
  cost_per_sale: costPerSale,
  revenue_per_lead: revenuePerLead,
  revenue_per_closer: revenuePerCloser,
  deal_size: dealSize,
  payroll_share: payrollShare,
  telemarketer_pay: telemarketerPay,
  closer_pay: closerPay,
  lifetime_value: lifetimeValue,
  hiring_cost: hiringCost,
} as const satisfies Record<string, Metric>;

/** Id of a metric. */
export type MetricName = keyof typeof metrics;

/** All ids, in the order in which tables show them. */
export const metricNames = Object.keys(metrics) as readonly MetricName[];

/** Metrics told apart by source of the lead; the id of one that also stands in `metrics` is the same. */
export const sourceMetrics = {
  conversion_by_source: conversionBySource,
  revenue_per_lead: revenuePerLeadBySource,
} as const satisfies Record<string, SourceMetric>;
